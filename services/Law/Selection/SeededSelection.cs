using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Quzhou.Law;

/// <summary>
/// Random selection that anybody can repeat (双随机抽查): the seed is recorded with the result, and the same seed, purpose
/// and list give the same selection on every machine. Every subset has the same chance, and nobody can foresee the
/// result without the seed.
/// </summary>
/// <remarks>
/// The procedure, so that it can be repeated without this product: the key is
/// SHA-256(<c>quzhou.selection.v1</c>, 0, length of the seed as 4 bytes, seed, purpose in UTF-8). Block n of the stream is
/// SHA-256(key, n as 8 bytes), n = 0, 1, 2, …; each block gives four 64-bit words; all numbers big-endian. Step i draws a
/// word, drops it when it is not below the largest multiple of the number of members left, takes it modulo that
/// number, and swaps the member at i plus that number to place i (Fisher and Yates).
/// The list is handed over in an order that does not depend on chance, such as that of the codes of its members.
/// </remarks>
public static class SeededSelection
{
    /// <summary>Draws members without replacement.</summary>
    /// <param name="seed">The recorded seed; not empty.</param>
    /// <param name="purpose">
    /// What is drawn, for example <c>operators</c>: two draws from one seed are independent when their purposes differ.
    /// </param>
    /// <param name="population">All members, in a fixed order.</param>
    /// <param name="count">How many to draw.</param>
    /// <param name="eligible">
    /// False for a member that may not be drawn (a conflict of interest, 回避): he is passed over and the next in the drawn
    /// order takes his place. Null when all may.
    /// </param>
    /// <typeparam name="T">Type of a member.</typeparam>
    /// <returns>The drawn members, in the order of drawing.</returns>
    /// <exception cref="ArgumentException">The seed is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or more than may be drawn.</exception>
    public static IReadOnlyList<T> Draw<T>(ReadOnlySpan<byte> seed, string purpose, IReadOnlyList<T> population, int count, Predicate<T>? eligible = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var stream = new WordStream(seed, purpose);
        var members = population.ToArray();
        var drawn = new List<T>(Math.Min(count, members.Length));
        for (var i = 0; i < members.Length && drawn.Count < count; i++)
        {
            var at = i + (int)stream.Below((ulong)(members.Length - i));
            (members[i], members[at]) = (members[at], members[i]);
            if (eligible is null || eligible(members[i]))
                drawn.Add(members[i]);
        }
        return drawn.Count == count
            ? drawn
            : throw new ArgumentOutOfRangeException(nameof(count), count, $"Only {drawn.Count} of {members.Length} may be drawn.");
    }

    /// <summary>Draws members without replacement; the seed is a text, taken in UTF-8.</summary>
    /// <inheritdoc cref="Draw{T}(ReadOnlySpan{byte}, string, IReadOnlyList{T}, int, Predicate{T})"/>
    public static IReadOnlyList<T> Draw<T>(string seed, string purpose, IReadOnlyList<T> population, int count, Predicate<T>? eligible = null) =>
        Draw(Encoding.UTF8.GetBytes(seed), purpose, population, count, eligible);

    private sealed class WordStream
    {
        private const int WordsPerBlock = SHA256.HashSizeInBytes / sizeof(ulong);

        private readonly byte[] input = new byte[SHA256.HashSizeInBytes + sizeof(ulong)];
        private readonly byte[] block = new byte[SHA256.HashSizeInBytes];
        private ulong next;

        internal WordStream(ReadOnlySpan<byte> seed, string purpose)
        {
            if (seed.IsEmpty)
                throw new ArgumentException("A selection needs a seed.", nameof(seed));
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(length, seed.Length);
            hash.AppendData("quzhou.selection.v1\0"u8);
            hash.AppendData(length);
            hash.AppendData(seed);
            hash.AppendData(Encoding.UTF8.GetBytes(purpose));
            hash.GetHashAndReset(input);
        }

        /// <summary>A number from 0 to below the bound, each as likely as the other.</summary>
        internal ulong Below(ulong bound)
        {
            // 2^64 modulo the bound words are too many to share out evenly; they are dropped from the top.
            var surplus = (0UL - bound) % bound;
            while (true)
            {
                var word = Word();
                if (word <= ulong.MaxValue - surplus)
                    return word % bound;
            }
        }

        private ulong Word()
        {
            var (index, place) = (next / WordsPerBlock, (int)(next % WordsPerBlock));
            if (place == 0)
            {
                BinaryPrimitives.WriteUInt64BigEndian(input.AsSpan(SHA256.HashSizeInBytes), index);
                SHA256.HashData(input, block);
            }
            next++;
            return BinaryPrimitives.ReadUInt64BigEndian(block.AsSpan(place * sizeof(ulong)));
        }
    }
}
