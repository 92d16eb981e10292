using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco;

namespace Quzhou.Licensing.Core.Tests.Tobacco;

/// <summary>Retailers and cases that tests begin with.</summary>
internal static class GivenRetailer
{
    internal static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;

    // A Friday.
    internal static readonly DateOnly Found = new(2018, 6, 1);

    internal static TobaccoPenalty Penalty(string day, TobaccoConduct conduct = TobaccoConduct.Other, int cartons = 0, long fen = 0, int cases = 0, bool annulled = false) => new(
        $"烟处〔{day}〕{conduct}",
        "衢州市烟草专卖局",
        DateOnly.Parse(day),
        conduct,
        cartons,
        fen,
        cases,
        annulled ? Found : null);

    internal static RetailerHistory Penalised(params IReadOnlyList<TobaccoPenalty> penalties) => new(penalties, [], []);

    internal static RetailerHistory With(RetailerEventKind kind, string day = "2018-05-10", string legalBasis = "") =>
        new([], [], [new RetailerEvent(kind, DateOnly.Parse(day), "证据-1", legalBasis)]);

    internal static readonly RetailerHistory Seized = new([], [new TobaccoSeizure("查-1", "衢州市公安局", new(2018, 5, 10), 200)], []);

    internal static readonly Mitigation Merit = new(MitigationKind.Merit, "举报大案", "证据-2");

    internal static RevocationCase Opened() => RevocationDecisions.Open(Guid.Empty, Seized, null, null, new Act("finder", Found), Calendar).Granted();

    internal static string Officer(RevocationOffice office) => office.ToString();

    /// <summary>A step with all that it needs, by the office of the stage.</summary>
    internal static StepTaken Step(RevocationStep step, RevocationStage stage, DateOnly on)
    {
        var office = RevocationProcedure.OfficeOf(step, stage);
        return new(step, office, new Act(Officer(office), on), [.. RevocationProcedure.Of(step).Documents.Select(d => new CaseDocument(d, $"{d}-1"))], "理由");
    }

    /// <summary>A case taken through steps, each on the day given.</summary>
    internal static RevocationCase After(RevocationCase from, DateOnly on, params IEnumerable<RevocationStep> steps) =>
        steps.Aggregate(from, (revocation, step) => RevocationDecisions.Take(revocation, Step(step, revocation.Stage, on), Calendar).Granted());

    internal static readonly RevocationStep[] ToNotice =
    [
        RevocationStep.ReportFiling, RevocationStep.ReviewFiling, RevocationStep.ApproveFiling, RevocationStep.ConcludeInvestigation, RevocationStep.Propose,
        RevocationStep.ReviewProposal, RevocationStep.ReviewLegally, RevocationStep.Discuss, RevocationStep.ApproveProposal, RevocationStep.Notify,
    ];

    internal static readonly RevocationStep[] FromDecision =
    [
        RevocationStep.Decide, RevocationStep.Serve, RevocationStep.Deregister, RevocationStep.SendCopies, RevocationStep.ReportClosing,
        RevocationStep.ReviewClosing, RevocationStep.ApproveClosing, RevocationStep.Archive,
    ];
}
