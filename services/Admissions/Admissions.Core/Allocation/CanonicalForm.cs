using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// The bytes that digests are taken of. Everything is written in the order of ids, numbers as 32 bits and ids as their 16
/// bytes, the most significant first, texts in UTF-8 after their length, and every list after its length, so that two
/// inputs have the same bytes only when they are the same.
/// </summary>
internal sealed class CanonicalForm : IDisposable
{
    internal const string InputVersion = "quzhou.admissions.market.v1";
    internal const string PlacementVersion = "quzhou.admissions.placement.v1";
    private const int Block = 1 << 16;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[Block];
    private int used;

    internal static string DigestOf(Market market)
    {
        using var form = new CanonicalForm();
        form.Text(InputVersion);
        form.Policy(market.Policy);
        form.Schools(market);
        form.Number(market.Count);
        for (var i = 0; i < market.Count; i++)
            form.Candidate(market, i);
        form.Number(market.Rulings.Count);
        foreach (var ruling in market.Rulings)
            form.Ruling(ruling);
        return form.Finish();
    }

    internal static string DigestOf(Market market, int candidate)
    {
        using var form = new CanonicalForm();
        form.Candidate(market, candidate);
        return form.Finish();
    }

    /// <summary>Digest of a placement: id, school and channel of every candidate by id.</summary>
    internal static string DigestOf(IEnumerable<Place> places)
    {
        using var form = new CanonicalForm();
        form.Text(PlacementVersion);
        foreach (var place in places)
        {
            form.Id(place.CandidateId);
            form.Number(place.Rank);
            form.Id(place.SchoolId ?? Guid.Empty);
            form.Number(place.Channel is { } channel ? (int)channel : 0);
        }
        return form.Finish();
    }

    public void Dispose() => hash.Dispose();

    private void Policy(AllocationPolicy policy)
    {
        Number(policy.Precedence.Count);
        foreach (var channel in policy.Precedence)
            Number((int)channel);
        Number(policy.UnfilledSpecialToOpen ? 1 : 0);
        Number(policy.UnfilledQuotaToOpen ? 1 : 0);
        Number(policy.CurrentGraduatesFirst ? 1 : 0);
    }

    private void Schools(Market market)
    {
        Number(market.SchoolIds.Length);
        for (var school = 0; school < market.SchoolIds.Length; school++)
        {
            var (special, open) = (market.Channels.Special(school), market.Channels.Open(school));
            Id(market.SchoolIds[school]);
            Number(market.Channels.Seats(special));
            Number(market.Channels.Floor(school));
            Number(open - special - 1);
            for (var quota = special + 1; quota < open; quota++)
            {
                Id(market.JuniorIds[market.Channels.Junior(quota)]);
                Number(market.Channels.Seats(quota));
            }
            Number(market.Channels.Seats(open));
        }
    }

    private void Candidate(Market market, int candidate)
    {
        Id(market.CandidateIds[candidate]);
        Id(market.Juniors[candidate] == Market.NoJunior ? Guid.Empty : market.JuniorIds[market.Juniors[candidate]]);
        Number((int)market.KeysHigh[candidate]);
        Number((int)(market.KeysLow[candidate] >> 32));
        Number((int)market.KeysLow[candidate]);
        Number(market.RawTotals[candidate]);
        var from = market.PreferenceStart[candidate];
        var to = market.PreferenceStart[candidate + 1];
        Number(to - from);
        for (var position = from; position < to; position++)
        {
            var cell = market.Cells[position];
            Id(market.SchoolIds[cell.School]);
            Number(cell.HasProfessionalRank ? market.ProfessionalRankAt(position) : 0);
            var obstacles = market.ObstacleSets[cell.ObstacleSet];
            Number(obstacles.Count);
            foreach (var obstacle in obstacles)
                Text(obstacle.RuleId);
        }
    }

    private void Ruling(TieRuling ruling)
    {
        Id(ruling.SchoolId);
        Number((int)ruling.Channel);
        Id(ruling.JuniorSchoolId ?? Guid.Empty);
        Number(ruling.Order.Count);
        foreach (var candidate in ruling.Order)
            Id(candidate);
        Text(ruling.RuledBy);
        Text(ruling.Reason);
    }

    private void Number(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), value);
        used += sizeof(int);
    }

    private void Id(Guid id)
    {
        const int size = 16;
        id.TryWriteBytes(Room(size), bigEndian: true, out _);
        used += size;
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        Flush();
        hash.AppendData(bytes);
    }

    private Span<byte> Room(int size)
    {
        if (used + size > Block)
            Flush();
        return buffer.AsSpan(used, size);
    }

    private void Flush()
    {
        hash.AppendData(buffer.AsSpan(0, used));
        used = 0;
    }

    private string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
