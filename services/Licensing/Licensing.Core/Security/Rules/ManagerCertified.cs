using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>Every manager holds the certificate of a security master (保安师资格, 指南一(三)2).</summary>
public static class ManagerCertified
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.certificate";

    /// <summary>Finding when the certificate is missing, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "三.2")]
    public static Finding? Check(Manager manager) => manager.HoldsCertificate
        ? null
        : new Finding(
            Id,
            FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "三.2"),
            "拟任人员没有保安师资格",
            "The manager holds no certificate as a security master",
            [FactText.Text("manager", manager.Reference)]);
}
