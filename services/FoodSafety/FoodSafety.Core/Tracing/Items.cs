using System.Collections;
using System.Runtime.CompilerServices;

namespace Quzhou.FoodSafety.Core.Tracing;

/// <summary>A list that is equal to another with the same items in the same order, so that records which hold it compare by value.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
[CollectionBuilder(typeof(Items), nameof(Items.Of))]
public sealed class Items<T> : IReadOnlyList<T>, IEquatable<Items<T>>
{
    private readonly T[] items;

    internal Items(ReadOnlySpan<T> items) => this.items = items.ToArray();

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public bool Equals(Items<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Items<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Length == 0 ? 0 : HashCode.Combine(items.Length, items[0]);

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", items)}]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Makes <see cref="Items{T}"/> from collection expressions.</summary>
public static class Items
{
    /// <summary>A list of these items.</summary>
    public static Items<T> Of<T>(ReadOnlySpan<T> items) => new(items);
}
