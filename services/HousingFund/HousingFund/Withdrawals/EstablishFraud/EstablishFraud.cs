using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CoreState = Quzhou.HousingFund.Core.Monitoring.CooperationState;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    public override Task<EstablishFraudResponse> EstablishFraud(EstablishFraudRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("withdrawal_id", request.WithdrawalId);
        var etag = check.Etag(request.Etag);
        var evidence = check.Text("evidence", request.Evidence, Reading.MaxReference);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var developerId = await DeveloperOfAsync(work.Db, id, cancellation);

            // Every project of the developer, in one order, before the withdrawal: their agreements may end here.
            var projects = await work.Db.Projects
                .FromSql($"SELECT *, xmin FROM projects WHERE developer_id = {developerId} ORDER BY id FOR UPDATE")
                .ToListAsync(cancellation);
            var row = await work.LockedAsync<WithdrawalRow>("withdrawal", id, etag, cancellation);
            var fraud = WithdrawalDecisions.EstablishFraud(row.Case, request.DeveloperColluded, new Act(work.Actor.Officer, work.Today)).Settle($"withdrawals/{id}");
            var response = new EstablishFraudResponse { Verdict = fraud.Verdict };
            response.Basis.AddRange(fraud.Findings.ToBasis());
            if (fraud.Granted)
            {
                (row.Case, row.FraudEvidence) = (fraud.State, evidence);
                Carry(work, row, projects, WithdrawalDecisions.Consequences(fraud.State)!, response);
                foreach (var ended in response.EndedProjects)
                    await work.DoneAsync(WorkKind.Visit, Guid.Parse(ended), cancellation);
            }
            work.Audit("fraud.established", id.ToString(), $"{fraud.Verdict}, developer {(request.DeveloperColluded ? "had a part" : "had no part")}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Withdrawal = row.ToMessage(caller);
            return response;
        });
    }

    private static async Task<string> DeveloperOfAsync(HousingFundDb db, Guid withdrawalId, CancellationToken cancellation) => await (
        from withdrawal in db.Withdrawals
        join purchase in db.Purchases on withdrawal.PurchaseId equals purchase.Id
        join project in db.Projects on purchase.ProjectId equals project.Id
        where withdrawal.Id == withdrawalId
        select project.DeveloperId).SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("withdrawal", withdrawalId.ToString());

    private static void Carry(
        Work<HousingFundDb> work, WithdrawalRow row, List<ProjectRow> projects, FraudConsequences consequences, EstablishFraudResponse response)
    {
        var developer = projects[0];
        response.DeveloperRecovers = consequences.DeveloperRecovers;
        response.ReportIds.Add(work.Report(consequences.Employee, row.EmployeeId, row.EmployeeName, row.FraudEvidence!).ToString());
        if (consequences.Developer is { } report)
            response.ReportIds.Add(work.Report(report, developer.DeveloperId, developer.DeveloperName, row.FraudEvidence!).ToString());
        if (consequences.BlacklistDeveloper)
            work.List(PublicEntryKind.JointFraud, developer.DeveloperId, developer.DeveloperName, row.Id, consequences.Findings);
        if (!consequences.EndAgreement)
            return;
        foreach (var project in projects.Where(p => p.Cooperation is { State: not CoreState.Ended }))
        {
            project.Take(project.Cooperation! with { State = CoreState.Ended, Inquiry = null, DecidedOn = work.Today, SignalsOpen = [] });
            project.WithdrawalAgreement = false;
            project.SuspensionFindings = StoredBasis.Write(consequences.Findings);
            response.EndedProjects.Add(project.Id.ToString());
            work.Audit("agreement.ended", project.Id.ToString(), $"withdrawal {row.Id}");
        }
    }
}
