using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>
/// Handling officer, department's head, legal department and leader in charge look at a case one after the other (二(一)、(三)、(七)):
/// nobody does so in two of these offices.
/// </summary>
public static class OneOfficeEach
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.offices";

    /// <summary>Finding when the officer has acted in another office of the case, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "二", Item = "三")]
    public static Finding? Check(RevocationCase revocation, RevocationOffice office, string officer)
    {
        var other = revocation.Steps
            .Where(s => s.Act.By == officer)
            .Select(s => s.Office)
            .FirstOrDefault(o => o != office);
        return other == default
            ? null
            : new Finding(
                Id,
                FollowUpTexts.TobaccoPoint("二", "三"),
                "同一人员不得以两个岗位参与同一案件",
                "Nobody acts in two offices of one case",
                [new Fact("office", office.ToString()), new Fact("other_office", other.ToString())]);
    }
}
