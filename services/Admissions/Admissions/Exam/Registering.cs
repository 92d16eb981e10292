using System.Text.Json;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Admissions.Persistence;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

/// <summary>Decides registrations, whether they come one by one or in a table.</summary>
internal static class Registering
{
    /// <summary>Facts on the wire as the rules take them.</summary>
    internal static RegistrationFacts Read(RequestChecks check, string field, V1.EligibilityFacts? facts)
    {
        if (!check.Present(field, facts))
            return Empty;
        check.Known($"{field}.stage", facts!.Stage);
        check.Known($"{field}.track", facts.Track);
        return new RegistrationFacts(
            (SchoolStage)(int)facts.Stage,
            facts.QuzhouHousehold,
            facts.StudentStatusInCity,
            facts.StudentStatusElsewhere,
            (Track)(int)facts.Track,
            facts.MigrantParents is { } parents ? Read(check, $"{field}.migrant_parents", parents) : null,
            check.OptionalDate($"{field}.studying_here_since", facts.StudyingHereSince),
            facts.CompletedJuniorSchool);
    }

    /// <summary>A row of a registration; or what speaks against it.</summary>
    internal static (RegistrationRow? Row, IReadOnlyList<Finding> Basis) Decide(
        Guid id, int year, int serial, Guid candidateId, Guid? juniorSchoolId, RegistrationFacts facts, bool hearingCertificate)
    {
        var (category, basis) = RegistrationDecisions.Decide(facts, ExamYears.GoverningDay(year));
        if (category is not { } found)
            return (null, basis);
        var exemption = HearingExemption.Check(hearingCertificate, hearingCertificate);
        IReadOnlyList<Finding> all = exemption is null ? basis : [.. basis, exemption];
        return (new RegistrationRow
        {
            Id = id,
            Year = year,
            Number = ExamYears.NumberOf(year, serial),
            CandidateId = candidateId,
            JuniorSchoolId = juniorSchoolId,
            Category = found,
            HearingExempt = exemption is not null,
            Eligible = true,
            Facts = Write(facts),
            Basis = StoredBasis.Write(all),
        }, all);
    }

    internal static string Write(RegistrationFacts facts) => JsonSerializer.Serialize(facts);

    private static readonly RegistrationFacts Empty = new(SchoolStage.FinalYear, false, false, false, Track.General, null, null, false);

    private static MigrantParents Read(RequestChecks check, string field, V1.MigrantParents parents)
    {
        check.Require(Enum.IsDefined(parents.Permit), $"{field}.permit", "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        return new MigrantParents(
            (ResidencePermit)(int)parents.Permit,
            parents.StableJob,
            parents.LabourContract,
            check.OptionalDate($"{field}.business_licence_since", parents.BusinessLicenceSince),
            parents.StableHome,
            check.OptionalDate($"{field}.insured_since", parents.InsuredSince));
    }
}
