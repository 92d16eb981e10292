using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>A legal representative and a general manager are named; general manager and deputies are the principal managers (指南一(三)1).</summary>
public static class ManagersNamed
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.managers-named";

    /// <summary>Finding when one of them is not named, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "三.1")]
    public static Finding? Check(IReadOnlyList<Manager> managers)
    {
        ManagerOffice[] missing = [.. new[] { ManagerOffice.LegalRepresentative, ManagerOffice.GeneralManager }.Where(o => managers.All(m => m.Office != o))];
        return missing.Length == 0
            ? null
            : new Finding(
                Id,
                FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "三.1"),
                "未列明拟任法定代表人或总经理",
                "Legal representative or general manager is not named",
                [.. missing.Select(o => new Fact("missing", o.ToString()))]);
    }
}
