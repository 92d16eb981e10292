using Quzhou.Law;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Core.Security.Rules;
using static Quzhou.Licensing.Core.Tests.Security.GivenCompany;

namespace Quzhou.Licensing.Core.Tests.Security.Rules;

/// <summary>Conditions and materials of the guide to security companies.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void A_company_that_meets_everything_has_no_obstacle()
    {
        SecurityCompanyDecisions.Obstacles(Filing, AcceptedOn).ShouldBeEmpty();
        SecurityCompanyGuide.Conditions.Count.ShouldBe(7);
        SecurityCompanyGuide.Materials.Select(m => m.Material).ShouldBe(Enum.GetValues<GuideMaterial>());
    }

    [Theory]
    [InlineData(99_999_999L, true)]
    [InlineData(100_000_000L, false)]
    [InlineData(100_000_001L, false)]
    [Covers(CapitalSuffices.Id)]
    public void A_million_yuan_of_capital(long fen, bool refused)
    {
        (CapitalSuffices.Check(fen, AcceptedOn) is not null).ShouldBe(refused);
        CapitalSuffices.Check(fen, new(2018, 4, 20)).ShouldBe(CapitalSuffices.Check(fen, AcceptedOn));
        Should.Throw<ParameterNotInForceException>(() => CapitalSuffices.Check(fen, new(2018, 4, 19)));
    }

    [Theory]
    [InlineData(FounderKind.Ordinary, false)]
    [InlineData(FounderKind.PoliceSchool, true)]
    [InlineData(FounderKind.PoliceAssociation, true)]
    [InlineData(FounderKind.ActiveForces, true)]
    [Covers(FounderMayFound.Id)]
    public void Police_schools_associations_and_forces_found_none(FounderKind founder, bool refused) =>
        (FounderMayFound.Check([FounderKind.Ordinary, founder]) is not null).ShouldBe(refused);

    [Fact]
    [Covers(ManagersNamed.Id)]
    public void Representative_and_general_manager_are_named()
    {
        ManagersNamed.Check(Filing.Managers).ShouldBeNull();
        ManagersNamed.Check([Head]).ShouldNotBeNull().Facts.ShouldBe([new Fact("missing", "GeneralManager")]);
        ManagersNamed.Check([]).ShouldNotBeNull().Facts.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Covers(ManagerCertified.Id)]
    public void A_manager_is_a_security_master(bool holds) => (ManagerCertified.Check(Head with { HoldsCertificate = holds }) is null).ShouldBe(holds);

    public static TheoryData<string, WorkPeriod[], bool, bool> Work => new()
    {
        { "five years to the day", [P("2013-06-01", "2018-05-31")], false, true },
        { "one day less", [P("2013-06-02", "2018-05-31")], false, false },
        { "one day more", [P("2013-05-31", "2018-05-31")], false, true },
        { "days after the acceptance do not count", [P("2013-06-03", "2019-06-30")], false, false },
        { "overlapping times count once", [P("2013-06-01", "2016-05-31"), P("2014-06-01", "2017-05-31")], false, false },
        { "two times together", [P("2010-01-01", "2012-06-30"), P("2014-01-01", "2016-06-30")], false, true },
        { "next to each other", [P("2013-06-01", "2015-01-15"), P("2015-01-16", "2018-05-31")], false, true },
        { "a property company's manager, ordinary applicant", [P("2010-01-01", "2018-05-31", ExperienceKind.PropertyManagement)], false, false },
        { "a property company that applies itself", [P("2010-01-01", "2018-05-31", ExperienceKind.PropertyManagement)], true, true },
        { "none", [], false, false },
        { "ends before it begins", [P("2018-01-01", "2008-01-01")], false, false },
    };

    [Theory]
    [MemberData(nameof(Work))]
    [Covers(ManagerExperienced.Id)]
    public void Five_years_of_work_that_counts(string name, WorkPeriod[] work, bool byPropertyCompany, bool enough) =>
        (ManagerExperienced.Check(Head with { Work = work }, byPropertyCompany, AcceptedOn) is null).ShouldBe(enough, name);

    [Theory]
    [InlineData(DisqualifyingRecord.CriminalPunishment)]
    [InlineData(DisqualifyingRecord.ReeducationThroughLabour)]
    [InlineData(DisqualifyingRecord.CustodyAndEducation)]
    [InlineData(DisqualifyingRecord.CompulsoryDrugTreatment)]
    [InlineData(DisqualifyingRecord.DismissedFromOffice)]
    [InlineData(DisqualifyingRecord.DismissedFromForces)]
    [Covers(ManagerWithoutRecord.Id)]
    public void A_record_disqualifies(DisqualifyingRecord record)
    {
        ManagerWithoutRecord.Check(Head).ShouldBeNull();
        ManagerWithoutRecord.Check(Head with { Records = [record, record] }).ShouldNotBeNull().Facts.Count(f => f.Name == "record").ShouldBe(1);
    }

    [Theory]
    [InlineData(true, true, true, true, 0)]
    [InlineData(false, true, true, true, 1)]
    [InlineData(true, false, true, true, 1)]
    [InlineData(true, true, false, true, 1)]
    [InlineData(true, true, true, false, 1)]
    [InlineData(false, false, false, false, 4)]
    [Covers(MeansComplete.Id)]
    public void Technicians_premises_equipment_and_organisation(bool technicians, bool premises, bool equipment, bool organisation, int missing) =>
        MeansComplete.Check(Filing with { TechniciansQualified = technicians, HasPremises = premises, HasEquipment = equipment, HasOrganisation = organisation })
            .Count.ShouldBe(missing);

    [Fact]
    [Covers(GuideMaterialsComplete.Id)]
    public void All_missing_materials_are_named_at_once()
    {
        GuideMaterialsComplete.Check(Filing).ShouldBeEmpty();
        GuideMaterialsComplete.Check(Filing with { StateOwnedAssets = true }).ShouldHaveSingleItem().Facts.ShouldBe([new Fact("material", "StateAssetValuation")]);
        GuideMaterialsComplete.Check(Filing with { Materials = [] }).Count.ShouldBe(10);
    }

    [Theory]
    [InlineData(false, false, DecidingAuthority.CityCharged)]
    [InlineData(true, false, DecidingAuthority.Province)]
    [InlineData(false, true, DecidingAuthority.Province)]
    [Covers(ProvinceDecides.Id)]
    public void The_province_decides_on_foreign_capital_and_armed_escort(bool foreign, bool armed, DecidingAuthority authority) =>
        ProvinceDecides.Find(Filing with { ForeignInvested = foreign, ArmedEscort = armed }).Authority.ShouldBe(authority);

    private static WorkPeriod P(string from, string to, ExperienceKind kind = ExperienceKind.Police) => new(kind, DateOnly.Parse(from), DateOnly.Parse(to));
}
