using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Rules;
using Quzhou.Credit.Core.Standing;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests;

/// <summary>Records as the rules make them.</summary>
internal static class Records
{
    internal static readonly Officer Zhou = new("zhou", Agencies.CreditOffice);
    internal static readonly Officer Wu = new("wu", Agencies.CreditOffice);

    internal static CreditRecord Record(DishonestyLevel level, string determinedOn, int id = 1, string occurredOn = "")
    {
        var determined = Day(determinedOn);
        return new CreditRecord(
            new Guid(id, 0, 0, new byte[8]),
            Behaviours.Arrears,
            level,
            DayOrNone(occurredOn) ?? determined.AddMonths(-7),
            determined,
            RecordValidity.Of(level, determined).ValidUntil);
    }

    /// <summary>The records that the rules find in facts, with ids in order.</summary>
    internal static List<CreditRecord> Found(UserKind kind, IReadOnlyList<ConductFact> facts) =>
    [
        .. ElectricityDetermination.Replay(kind, facts)
            .Select((r, i) => new CreditRecord(new Guid(i + 1, 0, 0, new byte[8]), r.Behaviour, r.Level, r.OccurredOn, r.DeterminedOn, r.ValidUntil)),
    ];
}
