using System.Numerics;

namespace Quzhou.Law;

/// <summary>
/// Divides a whole number in proportion to weights by largest remainders (最大余数法): each recipient gets the whole part of
/// his exact quota, and what is left goes one by one to the largest fractions. The shares add up exactly, are never
/// negative, and each is its quota rounded down or up.
/// </summary>
/// <remarks>
/// Of equal fractions the larger weight is served first, then the earlier place. So that a repeated run gives the same
/// answer, recipients are handed over in an order that does not depend on chance, such as that of their codes. All sums
/// are exact; no weight is rounded.
/// </remarks>
public static class LargestRemainder
{
    /// <summary>Divides a total by whole weights.</summary>
    /// <param name="total">What is divided, in any unit (fen, places); 0 or more.</param>
    /// <param name="weights">One weight a recipient, 0 or more; a recipient of weight 0 gets nothing.</param>
    /// <returns>One share a recipient, in the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The total or a weight is negative.</exception>
    /// <exception cref="ArgumentException">Something is to be divided and all weights are 0, or there is none.</exception>
    public static long[] Apportion(long total, IReadOnlyList<long> weights) =>
        Divide(total, [.. weights.Select(weight => NotNegative(weight))]);

    /// <inheritdoc cref="Apportion(long, IReadOnlyList{long})"/>
    public static long[] Apportion(long total, IReadOnlyList<decimal> weights) => Divide(total, Whole(weights));

    /// <summary>
    /// Divides a total by weights when nobody may get more than his cap: who would, gets his cap, and the rest is divided
    /// anew among the others. A share under its cap is then its quota of what the capped leave, rounded down or up.
    /// </summary>
    /// <param name="total">What is divided; 0 or more.</param>
    /// <param name="weights">One weight a recipient, 0 or more.</param>
    /// <param name="caps">One cap a recipient, 0 or more, in the unit of the total.</param>
    /// <returns>One share a recipient, in the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The total, a weight or a cap is negative.</exception>
    /// <exception cref="ArgumentException">
    /// There are not as many caps as weights, or the caps of those with a weight are together less than the total.
    /// </exception>
    public static long[] Apportion(long total, IReadOnlyList<decimal> weights, IReadOnlyList<long> caps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        if (caps.Count != weights.Count)
            throw new ArgumentException($"{weights.Count} weights need as many caps, not {caps.Count}.", nameof(caps));
        var open = Whole(weights);
        var room = BigInteger.Zero;
        for (var i = 0; i < caps.Count; i++)
            room += NotNegative(caps[i]) * (open[i].IsZero ? 0 : 1);
        if (room < total)
            throw new ArgumentException($"The caps hold {room} together, less than {total}.", nameof(caps));

        var shares = new long[caps.Count];
        var left = total;
        while (true)
        {
            var round = Divide(left, open);
            var over = Enumerable.Range(0, round.Length).Where(i => round[i] > caps[i]).ToList();
            if (over.Count == 0)
                return [.. shares.Zip(round, (capped, share) => capped + share)];
            foreach (var i in over)
            {
                shares[i] = caps[i];
                left -= caps[i];
                open[i] = BigInteger.Zero;
            }
        }
    }

    private static long[] Divide(long total, BigInteger[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var sum = weights.Aggregate(BigInteger.Zero, BigInteger.Add);
        var shares = new long[weights.Length];
        if (total == 0)
            return shares;
        if (sum.IsZero)
            throw new ArgumentException($"Nobody has a weight, so {total} cannot be divided.", nameof(weights));
        var remainders = new BigInteger[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            shares[i] = (long)BigInteger.DivRem(total * weights[i], sum, out remainders[i]);
            left -= shares[i];
        }
        // OrderBy is stable: what is equal keeps its place. The remainders left over are fewer than the fractions above 0.
        var served = Enumerable.Range(0, weights.Length)
            .OrderByDescending(i => remainders[i])
            .ThenByDescending(i => weights[i])
            .Take((int)left);
        foreach (var i in served)
            shares[i]++;
        return shares;
    }

    // All weights times one power of ten: decimals keep their proportion and become whole.
    private static BigInteger[] Whole(IReadOnlyList<decimal> weights)
    {
        var scale = weights.Select(weight => (int)NotNegative(weight).Scale).DefaultIfEmpty(0).Max();
        return [.. weights.Select(weight => Unscaled(weight) * BigInteger.Pow(10, scale - weight.Scale))];
    }

    private static BigInteger Unscaled(decimal weight)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(weight, bits);
        return ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
    }

    private static T NotNegative<T>(T number)
        where T : INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return number;
    }
}
