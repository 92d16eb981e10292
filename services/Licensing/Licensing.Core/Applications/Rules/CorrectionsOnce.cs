using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Parameters;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>What an applicant has to hand in is told all at once (附件2第二条:一次性告知); so corrections are asked for once, and the clock waits for them.</summary>
public static class CorrectionsOnce
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.corrections.once";

    /// <summary>Whether corrections may be asked for on a day.</summary>
    /// <param name="rounds">How often they were asked for before.</param>
    /// <param name="on">Day; governs the parameter.</param>
    [Rule(Id, Texts.Separation, 2, Part = Texts.Commitment)]
    public static (bool Allowed, Finding Finding) Find(int rounds, DateOnly on)
    {
        var isAllowed = rounds < CorrectionRounds.Value.On(on).Value;
        return (isAllowed, new Finding(
            Id,
            Texts.CommitmentArticle(2),
            isAllowed ? "一次性告知需补正的全部内容,办理时限暂停计算" : "已一次性告知补正,不得再次要求补正",
            isAllowed ? "The applicant is told at once all that has to be corrected; the clock stands still" : "Corrections were asked for already; they are asked for once",
            [FactText.Number("rounds_before", rounds)],
            CorrectionRounds.Value.Describe(on)));
    }

    /// <summary>The corrections came in.</summary>
    public static Finding Received(DateOnly askedOn, DateOnly on) => new(
        Id, Texts.CommitmentArticle(2), "已收到补正材料,办理时限继续计算", "The corrections are in; the clock goes on", [FactText.Day("asked_on", askedOn), FactText.Day("received_on", on)]);
}
