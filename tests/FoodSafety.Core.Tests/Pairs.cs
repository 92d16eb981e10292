namespace Quzhou.FoodSafety.Core.Tests;

/// <summary>Neighbours of a sequence.</summary>
internal static class Pairs
{
    internal static IEnumerable<(T First, T Second)> Pairwise<T>(this IEnumerable<T> sequence)
    {
        var all = sequence.ToList();
        return all.Zip(all.Skip(1));
    }
}
