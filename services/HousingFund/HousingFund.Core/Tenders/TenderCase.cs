namespace Quzhou.HousingFund.Core.Tenders;

/// <summary>Where a tender stands (招标阶段).</summary>
public enum TenderStage
{
    /// <summary>Plan drawn up (已制定计划).</summary>
    Planned = 1,

    /// <summary>Plan approved by the leadership together (党组会议研究通过).</summary>
    Approved = 2,

    /// <summary>Notice published; banks bid (已公告).</summary>
    Announced = 3,

    /// <summary>Bids opened and ranked; judges have not signed (已开标).</summary>
    Opened = 4,

    /// <summary>Judges have signed (评委已签字).</summary>
    Evaluated = 5,

    /// <summary>Signed by the director; award notices out (已定标).</summary>
    Awarded = 6,

    /// <summary>Result published and filed with the finance department (已公告并备案).</summary>
    Published = 7,

    /// <summary>Failed: too few banks or no valid bid; tendered anew (流标).</summary>
    Failed = 8,
}

/// <summary>What is tendered (标的).</summary>
/// <param name="AmountFen">Amount of credit (授信规模), in whole yuan.</param>
/// <param name="Months">Term (授信期限).</param>
public sealed record TenderPlan(long AmountFen, int Months);

/// <summary>Somebody who takes part in a plan or an evaluation, with what was declared (第十七条).</summary>
/// <param name="Person">The person.</param>
/// <param name="Agency">Agency or institute.</param>
/// <param name="RelativeInBank">True when a spouse, child, child's spouse or other related person works for a bank.</param>
public sealed record Participant(string Person, string Agency, bool RelativeInBank);

/// <summary>The notice (招标公告), Art. 10.</summary>
/// <param name="Issuer">Name and address of the issuer (招标人名称和地址).</param>
/// <param name="FundsInPlaceBy">Day by which the money has to be there (到资时限).</param>
/// <param name="Eligibility">Who may bid (竞标资格).</param>
/// <param name="Registration">How to register, and with which papers (报名方式及材料).</param>
/// <param name="RegistrationEndsAt">Last moment to register and hand in a bid (报名截止时间).</param>
/// <param name="OpensAt">When the bids are opened (开标时间).</param>
/// <param name="Place">Where (开标地点).</param>
/// <param name="DocumentsFrom">Where the documents are to be had (获取招标文件的途径).</param>
/// <param name="PublishedAt">When it was published on the centre's site.</param>
public sealed record TenderNotice(
    string Issuer,
    DateOnly FundsInPlaceBy,
    string Eligibility,
    string Registration,
    DateTimeOffset RegistrationEndsAt,
    DateTimeOffset OpensAt,
    string Place,
    string DocumentsFrom,
    DateTimeOffset PublishedAt);

/// <summary>A bid under seal (密封投标).</summary>
/// <param name="BidId">Id of the bid.</param>
/// <param name="Seal">SHA-256 of the canonical bid and its nonce, lower-case hexadecimal (64 characters).</param>
/// <param name="ReceivedAt">When it came in.</param>
public sealed record SealedBid(Guid BidId, string Seal, DateTimeOffset ReceivedAt);

/// <summary>What a bank reveals at the opening.</summary>
/// <param name="BidId">Id of the bid.</param>
/// <param name="BankCode">Unified social credit code of the bank; it never leaves as a fact.</param>
/// <param name="RatePercent">Interest a year in per cent (授信利率).</param>
/// <param name="AmountFen">Amount offered (申报额度), in whole yuan.</param>
/// <param name="Nonce">The nonce of the seal, lower-case hexadecimal, at least 32 characters.</param>
public sealed record RevealedBid(Guid BidId, string BankCode, decimal RatePercent, long AmountFen, string Nonce);

/// <summary>A bid that is opened and counts.</summary>
/// <param name="BidId">Id of the bid.</param>
/// <param name="BankCode">Code of the bank, for an order that does not depend on chance.</param>
/// <param name="RatePercent">Interest a year in per cent.</param>
/// <param name="AmountFen">Amount offered.</param>
public sealed record OpenedBid(Guid BidId, string BankCode, decimal RatePercent, long AmountFen);

/// <summary>What a bid gets (中标额度).</summary>
/// <param name="BidId">Id of the bid.</param>
/// <param name="Rank">Rank by rate; equal rates share a rank.</param>
/// <param name="RatePercent">Interest a year in per cent.</param>
/// <param name="AmountFen">Amount; 0 for a bid that gets nothing.</param>
public sealed record AwardShare(Guid BidId, int Rank, decimal RatePercent, long AmountFen);

/// <summary>Why a winner fails (第十六条).</summary>
public enum FailureGround
{
    /// <summary>Accident with money, or grave violation (一).</summary>
    SafetyOrViolation = 1,

    /// <summary>The supervisor holds its risk to be high (二).</summary>
    SupervisorRisk = 2,

    /// <summary>Improper bidding (三).</summary>
    ImproperBidding = 3,

    /// <summary>Money not there in time or in full (四).</summary>
    FundsNotInPlace = 4,

    /// <summary>Other promises of the agreement not kept (五).</summary>
    PromiseBroken = 5,
}

/// <summary>A winner that failed.</summary>
/// <param name="BidId">Its bid.</param>
/// <param name="Ground">Why.</param>
/// <param name="On">Day.</param>
/// <param name="By">Officer that established it; empty when a record does not say.</param>
public sealed record FailedWinner(Guid BidId, FailureGround Ground, DateOnly On, string By = "");

/// <summary>Credit of a bank that the fund repaid early (提前偿还, 第十五条).</summary>
/// <param name="BidId">The bank's bid.</param>
/// <param name="Reason">Why.</param>
/// <param name="AmountFen">Amount.</param>
/// <param name="Act">Who and when.</param>
public sealed record EarlyRepayment(Guid BidId, Rules.EarlyRepaymentReason Reason, long AmountFen, Act Act);

/// <summary>A bank kept out of later tenders (第十六条).</summary>
/// <param name="Ground">Why.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record BankExclusion(FailureGround Ground, DateOnly From, DateOnly Until);

/// <summary>A tender. Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Plan">What is tendered.</param>
/// <param name="Planned">Who drew the plan up, and when.</param>
/// <param name="Notice">The notice; null before.</param>
/// <param name="Judges">The judges (评委); empty before.</param>
/// <param name="JudgesAppointedAt">When they were appointed; null before.</param>
/// <param name="Bids">Bids under seal.</param>
/// <param name="Opened">Bids that count, once opened.</param>
/// <param name="Award">What each gets, once opened.</param>
/// <param name="Failed">Winners that failed.</param>
/// <param name="AwardedOn">Day the director signed; null before.</param>
public sealed record TenderCase(
    Guid Id,
    TenderStage Stage,
    TenderPlan Plan,
    Act Planned,
    TenderNotice? Notice,
    IReadOnlyList<Participant> Judges,
    DateTimeOffset? JudgesAppointedAt,
    IReadOnlyList<SealedBid> Bids,
    IReadOnlyList<OpenedBid> Opened,
    IReadOnlyList<AwardShare> Award,
    IReadOnlyList<FailedWinner> Failed,
    DateOnly? AwardedOn)
{
    /// <summary>What was repaid early.</summary>
    public IReadOnlyList<EarlyRepayment> Repayments { get; init; } = [];

    /// <summary>What was repaid early to a bank.</summary>
    public long RepaidFen(Guid bidId) => Repayments.Where(r => r.BidId == bidId).Sum(r => r.AmountFen);
}
