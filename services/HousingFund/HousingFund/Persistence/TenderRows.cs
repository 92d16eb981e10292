using System.Text.Json;
using Quzhou.HousingFund.V1;

namespace Quzhou.HousingFund.Persistence;

/// <summary>Somebody who stays away, as kept in a row.</summary>
/// <param name="Officer">Officer.</param>
/// <param name="Relation">Tie to a bank.</param>
internal sealed record StoredRecusal(string Officer, string Relation);

/// <summary>A judge, as kept in a tender's row.</summary>
/// <param name="Officer">Officer as in the token.</param>
/// <param name="Body">Where from.</param>
internal sealed record StoredJudge(string Officer, JudgeBody Body);

/// <summary>What a notice says, as kept in a tender's row.</summary>
internal sealed record StoredNotice(
    string Tenderer, DateOnly FundsDueOn, string Qualification, string Registration, string Place, string Documents);

/// <summary>A plan (招标计划), stored.</summary>
internal sealed class PlanRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required long AmountFen { get; init; }

    public long AnnouncedFen { get; set; }

    public required int Months { get; init; }

    public required string[] DecidedBy { get; init; }

    /// <summary>Who stayed away, JSON.</summary>
    public required string Recusals { get; init; }

    public uint Version { get; init; }
}

/// <summary>A tender (招标), stored.</summary>
internal sealed class TenderRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public Guid? PlanId { get; init; }

    public required long AmountFen { get; init; }

    public required int Months { get; init; }

    public required DateOnly BidsUntil { get; init; }

    public TenderState State { get; set; } = TenderState.Announced;

    /// <summary>Notice, JSON; null for a tender without a plan.</summary>
    public string? Notice { get; init; }

    /// <summary>Judges, JSON.</summary>
    public string Judges { get; set; } = "[]";

    /// <summary>Judges that left, JSON.</summary>
    public string JudgeRecusals { get; set; } = "[]";

    public string[] Supervisors { get; set; } = [];

    public string[] Signatures { get; set; } = [];

    public string? OpenedBy { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public uint Version { get; init; }

    internal IReadOnlyList<StoredJudge> ReadJudges() => JsonSerializer.Deserialize<List<StoredJudge>>(Judges)!;

    internal IReadOnlyList<StoredRecusal> ReadRecusals() => JsonSerializer.Deserialize<List<StoredRecusal>>(JudgeRecusals)!;
}

/// <summary>A bid (投标), stored: its hash first; what was sealed only after the opening.</summary>
internal sealed class BidRow
{
    public required Guid Id { get; init; }

    public required Guid TenderId { get; init; }

    public required string BankId { get; init; }

    public required string BankName { get; init; }

    public required byte[] SealedOffer { get; init; }

    /// <summary>Rate in per cent; null before the opening and for a bid that did not match its hash.</summary>
    public decimal? RatePercent { get; set; }

    public long? OfferedFen { get; set; }

    /// <summary>Rank by rate; 0 for a bid that does not count.</summary>
    public int Rank { get; set; }

    public long AwardedFen { get; set; }

    public bool Failed { get; set; }

    /// <summary>Basis of what became of it, JSON.</summary>
    public string Findings { get; set; } = "[]";
}

/// <summary>An exclusion of a bank (取消竞标资格), stored.</summary>
internal sealed class ExclusionRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string BankId { get; init; }

    public required string BankName { get; init; }

    public required ExclusionGround Ground { get; init; }

    public required int Years { get; init; }

    public required string Evidence { get; init; }

    public required string ProposedBy { get; init; }

    public string? DecidedBy { get; set; }

    public DateOnly? FromDay { get; set; }

    public DateOnly? UntilDay { get; set; }

    public uint Version { get; init; }
}
