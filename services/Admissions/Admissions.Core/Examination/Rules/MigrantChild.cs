using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>
/// A child without a household register here may register for a general high school when a parent holds a residence permit,
/// or a temporary one with a stable occupation, home and a year of social insurance (一(五)3); and when it studied here for a
/// year without a break. A vocational school asks for nothing of this.
/// </summary>
public static class MigrantChild
{
    /// <summary>One finding a condition that is not met; empty when all are.</summary>
    [Rule("admissions.registration.migrant", Texts.Enrolment, 0, Part = "一", Item = "五.3")]
    public static IReadOnlyList<Finding> Check(RegistrationFacts facts, DateOnly on)
    {
        if (RegistrationGround.Of(facts) != RegistrationCategory.Migrant || facts.Track == Track.Vocational)
            return [];
        var cutoff = RegistrationParameters.MigrantCutoff.On(on).Value;
        return
        [
            .. Parents(facts.MigrantParents, cutoff, on),
            .. Unless(
                facts.StudyingHereSince is { } since && since.AddYears(RegistrationParameters.StudyYears.On(on).Value) <= cutoff,
                "在我市初中阶段连续学习未满一年",
                "Less than a year of continuous study at a junior high school here",
                "study",
                RegistrationParameters.StudyYears.Describe(on)),
            .. Unless(facts.CompletedJuniorSchool, "未按规定完成初中学业", "Junior high school is not completed as prescribed", "completion"),
        ];
    }

    private static IEnumerable<Finding> Parents(MigrantParents? parents, DateOnly cutoff, DateOnly on)
    {
        if (parents?.Permit == ResidencePermit.Residence)
            return [];
        if (parents is not { Permit: ResidencePermit.Temporary })
            return Unless(false, "父母均未领取浙江省居住证或临时居住证", "No parent holds a residence permit or a temporary one", "permit");
        var licensed = parents.BusinessLicenceSince is { } licence && licence.AddYears(RegistrationParameters.LicenceYears.On(on).Value) <= cutoff;
        var insured = parents.InsuredSince is { } insurance && insurance.AddYears(RegistrationParameters.InsuranceYears.On(on).Value) <= cutoff;
        return
        [
            .. Unless(
                parents.StableJob && (parents.LabourContract || licensed),
                "持临时居住证的父母无合法稳定职业,或既无劳动合同又无满一年的营业执照",
                "The parent with a temporary permit has no stable occupation, or neither a labour contract nor a licence of a year",
                "occupation",
                RegistrationParameters.LicenceYears.Describe(on)),
            .. Unless(parents.StableHome, "持临时居住证的父母无合法稳定住所", "The parent with a temporary permit has no stable home", "home"),
            .. Unless(
                insured,
                "持临时居住证的父母参加社会保险未满一年",
                "The parent with a temporary permit has less than a year of social insurance",
                "insurance",
                RegistrationParameters.InsuranceYears.Describe(on)),
        ];
    }

    private static IEnumerable<Finding> Unless(bool met, string zh, string en, string condition, string parameter = "") => met
        ? []
        : [new Finding("admissions.registration.migrant", Texts.Section("一", "五.3"), zh, en, [new("condition", condition)], parameter)];
}
