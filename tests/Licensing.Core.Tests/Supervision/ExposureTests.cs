using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Tests.Supervision;

/// <summary>Grave and typical cases made public (附件8-5).</summary>
public sealed class ExposureTests
{
    private static readonly CaseExposure Exposure =
        new(Guid.Empty, ExposureReason.Grave, "某单位私自运输", new Act("section", new(2018, 6, 1)), new Act("political", new(2018, 6, 1)));

    public static TheoryData<string, CaseExposure, NotAllowedReason?> Cases => new()
    {
        { "both agree", Exposure, null },
        { "a typical case", Exposure with { Reason = ExposureReason.Typical }, null },
        { "one officer for both", Exposure with { Political = Exposure.Section }, NotAllowedReason.FourEyes },
        { "political department first", Exposure with { Political = new Act("political", new(2018, 5, 31)) }, NotAllowedReason.WrongDay },
        { "the first day of the measures", Exposure with { Section = new Act("section", new(2018, 4, 20)) }, null },
        { "the day before", Exposure with { Section = new Act("section", new(2018, 4, 19)) }, NotAllowedReason.WrongDay },
        { "nothing to tell", Exposure with { Statement = " " }, NotAllowedReason.WrongNumber },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    [Covers(GraveCaseExposed.Id)]
    public void Section_and_political_department_make_a_case_public(string name, CaseExposure exposure, NotAllowedReason? reason)
    {
        if (reason is { } expected)
            ExposureDecisions.Expose(exposure).NotAllowed().ShouldBe(expected, name);
        else
            ExposureDecisions.Expose(exposure).Findings().ShouldHaveSingleItem(name).Citation.Part.ShouldBe("附件8-5", name);
    }
}
