using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Parameters;

/// <summary>How the double-random inspection of licensing draws (衢政办发〔2018〕24号五(三), 衢公办〔2018〕14号二(四)2).</summary>
public static class InspectionNumbers
{
    /// <summary>Percent of the key units that are inspected in a year: all.</summary>
    public static readonly DatedParameter<int> KeyPercent = new(
        "licensing.inspection.key", "percent", new DatedRow<int>(FollowUpTexts.PoliceInForce, 100, FollowUpTexts.PolicePart("二", "四.2")));

    /// <summary>What becomes of a fraction of a subject: up, so that the published ratio is never undercut; see <c>docs/decisions/0056</c>.</summary>
    public static readonly DatedParameter<DrawRounding> Rounding = new(
        "licensing.inspection.rounding", "rounding", new DatedRow<DrawRounding>(Texts.Issued, DrawRounding.Up, Texts.Plan("五", "三")));
}
