using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Materials;
using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests;

/// <summary>An admission in which everything is in order, step by step. 1 June 2018 is a Friday.</summary>
internal static class GivenAdmission
{
    internal static readonly Guid Id = new("0192f000-0000-7000-8000-000000000001");
    internal static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;
    internal static readonly DeveloperStanding Clean = new(null, null);
    internal static readonly string[] Members = ["m1", "m2", "m3", "m4", "m5"];

    internal static readonly Act Received = new("clerk", new(2018, 6, 1));
    internal static readonly DateOnly SurveyedOn = new(2018, 6, 4);
    internal static readonly DateOnly ReviewedOn = new(2018, 6, 6);
    internal static readonly DateOnly MetOn = new(2018, 7, 3);
    internal static readonly DateOnly ConcludedOn = new(2018, 7, 10);

    internal static readonly FinancialFigures Figures = new(100_000, 60_000, 50_000, 20_000, 40_000);
    internal static readonly BasicConditions Conditions = new(true, true, false, true, true, true);
    internal static readonly RefusalFacts NoRefusal = new(false, false, false, false, false, false, false, false);

    internal static readonly AgreementTerms Terms = new(1_000_000 * Given.Yuan, 500_000 * Given.Yuan, 70, 30, ConcludedOn, new(2019, 7, 9));

    internal static AdmissionFiling Filing(ProjectKind kind = ProjectKind.Presale) => new(
        kind,
        Given.Developer,
        [Given.MultiStorey, Given.HighRise],
        [.. MaterialList.Of(kind).Select(m => new SubmittedMaterial(m.Material, m.OriginalSeen))],
        new StatementPeriods(2017, new(2018, 5, 1)),
        EarlierAgreement: kind == ProjectKind.Added,
        Readmission: false);

    internal static readonly SurveyReport Report = new(
        ["s1", "s2", "s3"], SurveyedOn, "TK-2018-1", [Given.MultiStorey, Given.HighRise], Figures, Conditions, NoRefusal, new Act("settlement", SurveyedOn));

    internal static readonly AdmissionReview Agreed = new(ReviewOpinion.Agree, "sound", new Act("reviewer", ReviewedOn));

    internal static CommitteeMeeting Meeting(int votesFor = 5, int against = 0, DateOnly? on = null) => new(
        on ?? MetOn,
        Members,
        [],
        [.. Members.Take(votesFor).Select(m => new Vote(m, VoteValue.For)), .. Members.Skip(votesFor).Take(against).Select(m => new Vote(m, VoteValue.Against))]);

    internal static readonly AgreementSigning Signing = new(Terms, true, true, new Act("director", ConcludedOn));

    internal static AdmissionCase Filed(ProjectKind kind = ProjectKind.Presale) => AdmissionDecisions.File(Id, Filing(kind), Clean, Received).Granted();

    internal static AdmissionCase Surveyed() => AdmissionDecisions.Survey(Filed(), Report, Clean, Calendar).Granted();

    internal static AdmissionCase Reviewed() => AdmissionDecisions.Review(Surveyed(), Agreed, Calendar).Granted();

    internal static AdmissionCase Passed() => AdmissionDecisions.Decide(Reviewed(), Meeting(), Clean).Granted();

    internal static AdmissionCase Concluded() => AdmissionDecisions.Sign(Passed(), Signing, Clean).Granted();
}
