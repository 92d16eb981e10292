using System.IO.Compression;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Law;

namespace Quzhou.Admissions.Runs;

/// <summary>
/// The input of a run as it is kept (录取批次输入): what the allocation takes, and the punishments that it rests on, by
/// registration and school. No name and no number stands in it.
/// </summary>
/// <param name="Input">What the allocation takes.</param>
/// <param name="Punished">Punishments that it rests on.</param>
internal sealed record RunInput(AllocationInput Input, PunishedParties Punished)
{
    private const byte Version = 1;

    /// <summary>The bytes that are kept.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Version);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
            Write(writer);
        return bytes.ToArray();
    }

    /// <summary>What was kept.</summary>
    internal static RunInput Of(byte[] kept)
    {
        if (kept.Length == 0 || kept[0] != Version)
            throw new InvalidDataException("The input of the run is of another version.");
        using var bytes = new MemoryStream(kept, 1, kept.Length - 1);
        using var packed = new BrotliStream(bytes, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed);
        return Read(reader);
    }

    private void Write(BinaryWriter writer)
    {
        var policy = Input.Policy;
        writer.List(policy.Precedence, c => writer.Write((byte)c));
        writer.Write(policy.UnfilledSpecialToOpen);
        writer.Write(policy.UnfilledQuotaToOpen);
        writer.Write(policy.CurrentGraduatesFirst);
        writer.List(Input.Supplies, s =>
        {
            writer.Id(s.SchoolId);
            writer.Write(s.Seats);
            writer.Write(s.SpecialTalentSeats);
            writer.Write(s.SpecialTalentFloor ?? -1);
            writer.List(s.Quotas, q =>
            {
                writer.Id(q.JuniorSchoolId);
                writer.Write(q.Seats);
            });
        });
        var obstacles = new FindingTable();
        foreach (var preference in Input.Candidates.SelectMany(c => c.Preferences))
            obstacles.Add(preference.Obstacles);
        obstacles.Write(writer);
        writer.List(Input.Candidates, c => WriteCandidate(writer, c, obstacles));
        writer.List(Input.Rulings, r =>
        {
            writer.Id(r.SchoolId);
            writer.Write((byte)r.Channel);
            writer.Id(r.JuniorSchoolId ?? Guid.Empty);
            writer.List(r.Order, writer.Id);
            writer.Write(r.RuledBy);
            writer.Write(r.Reason);
        });
        Punished.Write(writer);
    }

    private static void WriteCandidate(BinaryWriter writer, CandidateEntry candidate, FindingTable obstacles)
    {
        writer.Id(candidate.CandidateId);
        writer.Id(candidate.JuniorSchoolId ?? Guid.Empty);
        writer.Write(candidate.PreviousGraduate);
        foreach (var subject in Enum.GetValues<Subject>())
            writer.Write((short)candidate.Scores.Of(subject));
        writer.Write(candidate.BonusTenths);
        writer.Write(candidate.CountOfA);
        writer.List(candidate.Preferences, p =>
        {
            writer.Id(p.SchoolId);
            writer.Write(p.ProfessionalRank ?? 0);
            writer.Write(obstacles.NumberOf(p.Obstacles));
        });
    }

    private static RunInput Read(BinaryReader reader)
    {
        var policy = new AllocationPolicy(reader.List(r => (Channel)r.ReadByte()), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadBoolean());
        var supplies = reader.List(r =>
        {
            var (school, seats, special, floor) = (r.Id(), r.ReadInt32(), r.ReadInt32(), r.ReadInt32());
            return new SchoolSupply(school, seats, special, r.List(q => new JuniorQuota(q.Id(), q.ReadInt32())), floor < 0 ? null : floor);
        });
        var obstacles = FindingTable.Read(reader);
        var candidates = reader.List(r => ReadCandidate(r, obstacles));
        var rulings = reader.List(r => new TieRuling(r.Id(), (Channel)r.ReadByte(), r.OptionalId(), r.List(o => o.Id()), r.ReadString(), r.ReadString()));
        return new RunInput(new AllocationInput(policy, supplies, candidates, rulings), PunishedParties.Read(reader));
    }

    private static CandidateEntry ReadCandidate(BinaryReader reader, IReadOnlyList<IReadOnlyList<Finding>> obstacles)
    {
        var (id, junior, previous) = (reader.Id(), reader.OptionalId(), reader.ReadBoolean());
        var scores = default(SubjectScores);
        foreach (var subject in Enum.GetValues<Subject>())
            scores = scores.With(subject, reader.ReadInt16());
        var (bonus, countOfA) = (reader.ReadInt32(), reader.ReadInt32());
        var preferences = reader.List(p =>
        {
            var (school, rank, set) = (p.Id(), p.ReadInt32(), p.ReadInt32());
            return new Preference(school, obstacles[set], rank == 0 ? null : rank);
        });
        return new CandidateEntry(id, junior, previous, scores, bonus, countOfA, preferences);
    }
}

/// <summary>
/// Who is punished, as far as a run has to know (受惩戒对象): registrations whose guardian is punished for severe
/// dishonesty, and private schools whose operator is punished, each with the facts of the punishment.
/// </summary>
internal sealed record PunishedParties(
    IReadOnlyDictionary<Guid, IReadOnlyList<Fact>> Guardians, IReadOnlyDictionary<Guid, IReadOnlyList<Fact>> Operators)
{
    /// <summary>Whether two say the same of the same parties; which punishment it is does not matter.</summary>
    internal bool SameParties(PunishedParties other) =>
        Guardians.Keys.ToHashSet().SetEquals(other.Guardians.Keys) && Operators.Keys.ToHashSet().SetEquals(other.Operators.Keys);

    internal void Write(BinaryWriter writer)
    {
        foreach (var parties in new[] { Guardians, Operators })
        {
            writer.List([.. parties.OrderBy(p => p.Key)], p =>
            {
                writer.Id(p.Key);
                writer.List(p.Value, writer.Fact);
            });
        }
    }

    internal static PunishedParties Read(BinaryReader reader) => new(Parties(reader), Parties(reader));

    private static Dictionary<Guid, IReadOnlyList<Fact>> Parties(BinaryReader reader) =>
        reader.List(r => (Id: r.Id(), Facts: r.List(f => f.Fact()))).ToDictionary(p => p.Id, p => p.Facts);
}
