using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Core.Guides;

namespace Quzhou.Licensing.Core.Tests;

/// <summary>Cases that tests of the five modes begin with.</summary>
internal static class GivenCase
{
    internal static readonly Guid Id = new("0199a3c4-3333-7abc-8def-0123456789ab");

    internal static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;

    internal static readonly StepFacts Plain = new(ApplicantStanding.Clean, Calendar);

    internal static readonly Guide GasGuide = new(
        new Guid("0199a3c4-4444-7abc-8def-0123456789ab"),
        Zone.EconomicDevelopment,
        52,
        1,
        new DateOnly(2018, 4, 20),
        ["城镇燃气管理条例第十五条"],
        "在开发区经营燃气的企业",
        ["有符合标准的燃气气源"],
        [new GuideMaterial("申请书", "原件一份")],
        ["受理", "审查", "决定"],
        new TimeLimit(5, DayUnit.WorkingDays),
        new TimeLimit(20, DayUnit.WorkingDays),
        1,
        ["可以查询办理进度"],
        "",
        [],
        new Act("publisher", new DateOnly(2018, 4, 20)));

    internal static readonly Guide StrictGuide = GasGuide with { Serial = 70, Approver = "approver", Standards = ["场所布局合理", "设施设备齐全"] };

    internal static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    internal static Act By(string officer, string iso) => new(officer, Day(iso));

    internal static StepFacts With(int serial, ApplicantStanding? standing = null) =>
        Plain with { Standing = standing ?? ApplicantStanding.Clean, Template = LetterTemplates.InForce([], serial, Day("2018-06-01")) };

    internal static CommitmentCase Submitted(int serial = 18, Channel channel = Channel.InPerson, string on = "2018-06-01") =>
        (CommitmentCase)ApplicationDecisions.Submit(Id, Given.Item(serial), Route.Commitment, channel, With(serial), By("clerk", on)).Granted();

    internal static SignLetter Signing(string on, IReadOnlyList<int>? materials = null, params (int Number, string Day)[] later) =>
        new(By("clerk", on), "申请人", "机关", materials ?? [1, 2], later.ToDictionary(l => l.Number, l => Day(l.Day)));

    internal static CommitmentCase GrantedCase(string on = "2018-06-04", params (int Number, string Day)[] later) =>
        (CommitmentCase)ApplicationDecisions.Decide(Submitted(), Signing(on, null, later), Plain).Granted();

    internal static Outcome<ApplicationCase> Step(this ApplicationCase @case, ApplicationStep step, StepFacts? facts = null) =>
        ApplicationDecisions.Decide(@case, step, facts ?? Plain);

    internal static FollowUp FollowUp(this ApplicationCase @case) => ((CommitmentCase)@case).FollowUp!;
}
