using Quzhou.HousingFund.Core.Projects;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>After rectification a project comes back by a new application under the same measures (重新准入, 第十四条(二)).</summary>
public static class ReadmittedAnew
{
    private const string Id = "housingfund.cooperation.readmitted";

    /// <summary>Whether the admission brings it back, and the finding either way.</summary>
    /// <param name="readmission">The new admission.</param>
    /// <param name="stoppedOn">Day the committee stopped the cooperation.</param>
    [Rule(Id, Texts.Projects, 14, Item = "二")]
    public static (bool Readmitted, Finding Finding) Find(AdmissionCase readmission, DateOnly stoppedOn)
    {
        var readmitted = readmission is { Stage: AdmissionStage.Concluded, Filing.Readmission: true } && readmission.Received.On >= stoppedOn;
        return (readmitted, new Finding(
            Id,
            Texts.Project(14, "二"),
            readmitted ? "整改到位,重新准入" : "重新准入申请尚未完成准入程序",
            readmitted ? "Rectified and admitted anew" : "No new admission is concluded after the stop"));
    }
}
