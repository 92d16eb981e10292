using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    public override Task<HandOverArchiveResponse> HandOverArchive(HandOverArchiveRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var records = check.Items("records", request.Records, 1, Reading.MaxBuildings);
        for (var i = 0; i < records.Count; i++)
        {
            check.Text($"records[{i}].building", records[i].Building, Reading.MaxNumber);
            check.Text($"records[{i}].reference", records[i].Reference, Reading.MaxReference);
            check.Digest($"records[{i}].digest", records[i].Digest);
        }
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var project = await work.ProjectAsync(id, cancellation);
            var archive = project.Archive;
            foreach (var record in records)
                archive = ArchiveDecisions.Collect(archive, record.Building).Settle($"projects/{id}").State;
            var handed = ArchiveDecisions.HandOver(archive, project.ReadBuildings(), new Act(work.Actor.Officer, work.Today)).Settle($"projects/{id}");
            var response = new HandOverArchiveResponse { Verdict = handed.Verdict };
            response.Basis.AddRange(handed.Findings.ToBasis());
            work.Audit(handed.Granted ? "archive.handed-over" : "archive.refused", id.ToString(), $"{records.Count} records");
            if (!handed.Granted)
                return response;
            project.Archive = handed.State;
            var filed = work.File(id, null, records.Select(r => new V1.Material
            {
                Kind = MaterialKind.StructureAcceptance, Reference = r.Reference, Digest = r.Digest, OriginalChecked = true,
            }));
            response.Materials.AddRange(filed.Select(m => m.ToMessage()));
            return response;
        });
    }
}
