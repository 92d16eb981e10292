using Quzhou.Law;
using Quzhou.Licensing.Core.Security;

namespace Quzhou.Licensing.Core.Tests.Security;

/// <summary>Security companies that tests begin with.</summary>
internal static class GivenCompany
{
    internal static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;

    // A Friday.
    internal static readonly DateOnly AcceptedOn = new(2018, 6, 1);

    internal static readonly Manager Head = new(
        "m1", ManagerOffice.LegalRepresentative, true, [new(ExperienceKind.Police, new(2013, 6, 2), new(2018, 6, 1))], []);

    internal static readonly SecurityCompanyFiling Filing = new(
        100_000_000,
        [FounderKind.Ordinary],
        [Head, Head with { Office = ManagerOffice.GeneralManager }],
        true,
        true,
        true,
        true,
        false,
        false,
        false,
        false,
        [.. Enum.GetValues<GuideMaterial>().Where(m => m != GuideMaterial.StateAssetValuation)]);

    internal static readonly ScoreSheet Sheet = new(new(2018, 4, 20), "公告-1",
    [
        new(ScoreSection.RegisteredCapital, 20), new(ScoreSection.PrincipalManagers, 30), new(ScoreSection.Premises, 20), new(ScoreSection.OrganisationAndSystems, 20),
        new(ScoreSection.Other, 10),
    ]);

    internal static CompanyScore Score(decimal capital = 12, decimal managers = 18, decimal premises = 12, decimal organisation = 12, decimal other = 6) => new("公告-1",
    [
        new(ScoreSection.RegisteredCapital, capital), new(ScoreSection.PrincipalManagers, managers), new(ScoreSection.Premises, premises),
        new(ScoreSection.OrganisationAndSystems, organisation), new(ScoreSection.Other, other),
    ]);

    internal static SecurityCompanyCase Accepted(SecurityCompanyFiling? filing = null) =>
        SecurityCompanyDecisions.Accept(Guid.Empty, filing ?? Filing, new Act("clerk", AcceptedOn), Calendar).Granted();

    internal static CityReview Review(CompanyScore? score = null, string by = "reviewer", DateOnly? on = null) =>
        new(score ?? Score(), true, "", new Act(by, on ?? new(2018, 6, 8)));

    internal static SecurityCompanyCase Received(SecurityCompanyFiling? filing = null, CompanyScore? score = null) => SecurityCompanyDecisions.ReceiveOpinion(
        SecurityCompanyDecisions.Review(Accepted(filing), [Sheet], Review(score)).Granted(), new(2018, 6, 11), Calendar).Granted();

    internal static SecurityCompanyCase Licensed(string on = "2018-06-20") =>
        SecurityCompanyDecisions.Decide(Received(), [Sheet], "", new Act("province", DateOnly.Parse(on)), Calendar).Granted();
}
