using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders;

/// <summary>The course of a tender (第九条至第十三条).</summary>
public static class TenderDecisions
{
    /// <summary>Draws up a plan.</summary>
    public static Outcome<TenderCase> Plan(Guid id, TenderPlan plan, Act act) => throw new NotSupportedException();

    /// <summary>The leadership approves it together; who has a relative in a bank stays out.</summary>
    public static Outcome<TenderCase> Approve(TenderCase tender, IReadOnlyList<Participant> leadership, Act act) => throw new NotSupportedException();

    /// <summary>Publishes the notice.</summary>
    public static Outcome<TenderCase> Announce(TenderCase tender, TenderNotice notice, Act act) => throw new NotSupportedException();

    /// <summary>Takes a sealed bid, or refuses it.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="bid">The bid under seal.</param>
    /// <param name="bidder">The bank as it presents itself.</param>
    /// <param name="punishment">A joint punishment in force; null for none.</param>
    /// <param name="exclusions">Exclusions of the bank (第十六条).</param>
    /// <param name="at">Now, in the city's time.</param>
    public static Outcome<TenderCase> Bid(
        TenderCase tender, SealedBid bid, Bidder bidder, IReadOnlyList<Fact>? punishment, IReadOnlyList<BankExclusion> exclusions, DateTimeOffset at) => throw new NotSupportedException();

    /// <summary>Appoints the judges, half a day before the opening.</summary>
    public static Outcome<TenderCase> AppointJudges(TenderCase tender, IReadOnlyList<Participant> judges, Act act, DateTimeOffset at) => throw new NotSupportedException();

    /// <summary>Opens all bids together and works the award out; fails the tender when too few banks take part.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="revealed">What the banks reveal.</param>
    /// <param name="barred">Bids that no longer count, such as that of a bank punished meanwhile, with the reason.</param>
    /// <param name="supervisorsPresent">True when the discipline inspectors are there (纪检等监督人员).</param>
    /// <param name="act">Who and when.</param>
    /// <param name="at">Now, in the city's time.</param>
    public static Outcome<TenderCase> Open(
        TenderCase tender, IReadOnlyList<RevealedBid> revealed, IReadOnlyDictionary<Guid, Finding> barred, bool supervisorsPresent, Act act, DateTimeOffset at) => throw new NotSupportedException();

    /// <summary>The judges sign, each of them.</summary>
    public static Outcome<TenderCase> SignResult(TenderCase tender, IReadOnlyList<string> signedBy, Act act) => throw new NotSupportedException();

    /// <summary>The director signs; the award notices go out.</summary>
    public static Outcome<TenderCase> ConfirmAward(TenderCase tender, Act director) => throw new NotSupportedException();

    /// <summary>Publishes the result and files it with the finance department.</summary>
    public static Outcome<TenderCase> PublishResult(TenderCase tender, bool filedWithFinance, Act act) => throw new NotSupportedException();

    /// <summary>A winner fails: what it had goes to the others by rank. <paramref name="barred"/> are bids of banks that may not step in.</summary>
    public static Outcome<TenderCase> Replace(TenderCase tender, FailedWinner failed, IReadOnlySet<Guid> barred, Act act) => throw new NotSupportedException();

    /// <summary>Keeps a failed winner out of later tenders for one or two years.</summary>
    public static Outcome<BankExclusion> Exclude(FailureGround ground, int years, DateOnly on) => throw new NotSupportedException();
}

/// <summary>Seals and openings.</summary>
public static class BidSeal
{
    /// <summary>The text that is hashed; the host documents it for the banks.</summary>
    public static string Canonical(Guid tenderId, RevealedBid bid) => throw new NotSupportedException();

    /// <summary>SHA-256 of the canonical text, lower-case hexadecimal.</summary>
    public static string Of(Guid tenderId, RevealedBid bid) => throw new NotSupportedException();
}

/// <summary>Who gets how much: pure, and the same whatever the order of the bids.</summary>
public static class AwardComputation
{
    /// <summary>Lowest rate first until the amount is reached; equal rates share by the amounts offered, to the yuan.</summary>
    public static IReadOnlyList<AwardShare> Award(long amountFen, IReadOnlyList<OpenedBid> bids) => throw new NotSupportedException();

    /// <summary>The award after a winner failed: nobody else loses anything, what is free goes by rank.</summary>
    public static IReadOnlyList<AwardShare> Replace(
        long amountFen, IReadOnlyList<OpenedBid> bids, IReadOnlyList<AwardShare> award, IReadOnlySet<Guid> failedOrBarred) => throw new NotSupportedException();
}
