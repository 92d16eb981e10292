using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>
/// Key units are all inspected every year, others drawn (衢公办〔2018〕14号二(四)2). A punished subject and one of class B are key; class AA
/// is exempt unless it is listed or punished (附件8-3第七条).
/// </summary>
public static class StratumOfSubject
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.inspection.stratum";

    /// <summary>The class of a subject in the inspection, and the finding that says why.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "四.2")]
    public static (InspectionStratum Stratum, Finding Finding) Of(InspectionSubject subject) => subject switch
    {
        { Punishment: { } punishment } => (InspectionStratum.Key, new Finding(
            Id, FollowUpTexts.PolicePart("二", "四.2"), "正受联合惩戒,按重点企业全覆盖检查", "Under joint punishment: inspected as a key unit", punishment)),
        { ListedAsKey: true } => (InspectionStratum.Key, Found("列入重点监管单位名单,年度检查全覆盖", "On the list of key units: all are inspected")),
        { Class: UnitClass.B } => (InspectionStratum.Key, Found("B级,按重点监管全覆盖检查", "Class B: inspected as a key unit")),
        { Class: UnitClass.Aa } => (InspectionStratum.Exempt, new Finding(
            Id, FollowUpTexts.Annex(FollowUpTexts.ClassAnnex, 7), "AA级,主动检查项目予以免检", "Class AA: exempt from checks of an office's own accord")),
        _ => (InspectionStratum.Ordinary, Found("一般企业,随机抽查", "An ordinary subject: drawn")),
    };

    private static Finding Found(string zh, string en) => new(Id, FollowUpTexts.PolicePart("二", "四.2"), zh, en);
}
