using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Materials;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    private const int MaxYear = 9999;

    public override Task<ApplyForAdmissionResponse> ApplyForAdmission(ApplyForAdmissionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var developer = check.Organisation("developer_id", request.DeveloperId);
        check.Text("developer_name", request.DeveloperName, Reading.MaxName);
        check.Text("name", request.Name, Reading.MaxShortName);
        check.Known("kind", request.Kind);
        var buildings = check.Buildings(request.Buildings);
        var profile = check.Profile(request.Profile);
        check.Range("annual_report_year", request.AnnualReportYear, 0, MaxYear);
        var month = check.OptionalDate("monthly_statement_month", request.MonthlyStatementMonth);
        check.Materials(request.Materials);
        var earlier = request.EarlierProjectId.Length == 0 ? (Guid?)null : check.Id("earlier_project_id", request.EarlierProjectId);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var before = earlier is { } id ? await work.ProjectAsync(id, cancellation) : null;
            if (before is not null && before.DeveloperId != developer.Reveal())
                throw ApiErrors.Precondition("OTHER_DEVELOPER", $"projects/{before.Id}", "原楼盘属于其他房开企业", "the earlier project is another developer's");
            var readmission = before?.State is Persistence.ProjectState.Suspended or Persistence.ProjectState.Ended;
            var filing = new AdmissionFiling(
                (Core.Projects.ProjectKind)(int)request.Kind,
                profile!,
                buildings,
                [.. request.Materials.Where(m => Enum.IsDefined((Core.Projects.Materials.Material)(int)m.Kind)).Select(m => new SubmittedMaterial((Core.Projects.Materials.Material)(int)m.Kind, m.OriginalChecked))],
                new StatementPeriods(request.AnnualReportYear, month),
                EarlierAgreement: before?.ValidFrom is not null,
                readmission);
            var (standing, sequence) = await work.DeveloperAsync(developer.Reveal(), cancellation);
            var admissionId = Guid.CreateVersion7(work.Now);
            var filed = AdmissionDecisions.File(admissionId, filing, standing, new Act(work.Actor.Officer, work.Today)).Settle($"admissions/{admissionId}");
            var response = new ApplyForAdmissionResponse { Verdict = filed.Verdict, RegisterSequence = sequence };
            response.Basis.AddRange(filed.Findings.ToBasis());
            if (!filed.Granted)
            {
                work.Audit("admission.not-taken-in", admissionId.ToString(), $"{filed.Rule}, register {sequence}");
                return response;
            }
            var project = readmission ? before! : NewProject(work, request, developer.Reveal(), filing);
            var row = new AdmissionRow { Id = admissionId, ProjectId = project.Id, ReceivedOn = work.Today };
            await work.Db.SaveChangesAsync(cancellation);
            work.Db.Admissions.Add(row);
            await work.TakeAsync(row, filed, calendar, cancellation);
            work.File(project.Id, admissionId, request.Materials);
            work.Audit("admission.taken-in", admissionId.ToString(), $"project {project.Id}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Admission = row.ToMessage();
            return response;
        });
    }

    private static ProjectRow NewProject(Work<HousingFundDb> work, ApplyForAdmissionRequest request, string developerId, AdmissionFiling filing)
    {
        var project = new ProjectRow
        {
            Id = Guid.CreateVersion7(work.Now),
            DeveloperId = developerId,
            DeveloperName = request.DeveloperName,
            Name = request.Name,
            Kind = filing.Kind,
            Buildings = Dossiers.Write(filing.Buildings),
            Profile = Dossiers.Write(filing.Developer),
            RegisteredBy = work.Actor.Officer,
            ByCommittee = true,
            State = Persistence.ProjectState.Applied,
        };
        work.Db.Projects.Add(project);
        return project;
    }
}
