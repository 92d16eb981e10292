using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using AdmissionStage = Quzhou.HousingFund.Core.Projects.AdmissionStage;

namespace Quzhou.HousingFund;

/// <summary>Keeps a step of an admission: the case, its basis, the project's state, and the last day of the next step.</summary>
internal static class AdmissionSteps
{
    internal static async Task TakeAsync(this Work<HousingFundDb> work, AdmissionRow row, Settled<AdmissionCase> step, WorkingDayCalendar calendar, CancellationToken cancellation)
    {
        var before = row.Stage;
        (row.Case, row.Findings) = (step.State, StoredBasis.Write(step.Findings));
        if (step.State.Stage == before)
            return;
        await work.DoneAsync(WorkKind.Survey, row.Id, cancellation);
        await work.DoneAsync(WorkKind.Review, row.Id, cancellation);
        (row.DueOn, WorkKind? next) = step.State.Stage switch
        {
            AdmissionStage.Filed or AdmissionStage.SentBack => (SurveyInTime.DueOn(work.Today, calendar), WorkKind.Survey),
            AdmissionStage.Surveyed => (ReviewInTime.DueOn(work.Today, calendar), WorkKind.Review),
            _ => ((DateOnly?)null, (WorkKind?)null),
        };
        if (next is { } kind)
            await work.DueAsync(kind, row.Id, row.DueOn!.Value, cancellation);
        if (step.State.Filing.Readmission)
            return;
        var project = await work.Db.Projects.SingleAsync(p => p.Id == row.ProjectId, cancellation);
        if (step.State.Stage is AdmissionStage.Passed or AdmissionStage.Refused)
            project.State = step.State.Stage == AdmissionStage.Passed ? Persistence.ProjectState.Admitted : Persistence.ProjectState.Refused;
    }

    /// <summary>The agreement of a project, in force or suspended.</summary>
    /// <exception cref="Grpc.Core.RpcException">FAILED_PRECONDITION when there is none.</exception>
    internal static (AgreementTerms Terms, Core.Monitoring.Cooperation Cooperation) Agreement(this ProjectRow row) =>
        row.Terms is { } terms && row.Cooperation is { } cooperation
            ? (terms, cooperation)
            : throw ApiErrors.Precondition(
                "WRONG_STATE", $"projects/{row.Id}", $"楼盘状态为{row.State},没有生效的合作协议", $"the project is {row.State} and has no agreement in force", "SignAgreement");

    internal static V1.Admission ToMessage(this AdmissionRow row)
    {
        var admission = row.Case;
        var message = new V1.Admission
        {
            AdmissionId = row.Id.ToString(),
            ProjectId = row.ProjectId.ToString(),
            Kind = (V1.ProjectKind)(int)admission.Filing.Kind,
            Stage = (V1.AdmissionStage)(int)row.Stage,
            Readmission = admission.Filing.Readmission,
            ReceivedOn = row.ReceivedOn.ToMessage(),
            ReceivedBy = admission.Received.By,
            DueOn = row.DueOn?.ToMessage(),
            ReviewedBy = admission.Review?.Act.By ?? "",
            Etag = row.Version.ToString(),
        };
        if (admission.Survey is { } survey)
        {
            message.Surveyors.AddRange(survey.Surveyors);
            var ratios = FinancialRatiosComputed.Of(survey.Figures);
            message.Ratios = new Ratios
            {
                LiabilityPercent = ratios.LiabilityPercent?.ToString() ?? "", CurrentPercent = ratios.CurrentPercent?.ToString() ?? "", QuickPercent = ratios.QuickPercent?.ToString() ?? "",
            };
        }
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }
}
