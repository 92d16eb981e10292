using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exam;

/// <summary>The examination service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class ExamGrpc(Commands<AdmissionsDb> commands, Transactions<AdmissionsDb> transactions, BonusRecords bonus) : ExamService.ExamServiceBase
{
    private const int MaxCode = 20;
    private const int MaxName = AdmissionsGrpc.MaxName;
    private const int MaxDistrict = 50;
    private const int MaxEtag = AdmissionsGrpc.MaxEtag;
    private const int MaxEvidence = 100;
    private const int FirstYear = AdmissionsGrpc.FirstYear;
    private const int LastYear = AdmissionsGrpc.LastYear;

    private static async Task<RegistrationRow> RegistrationAsync(AdmissionsDb db, Guid id, CancellationToken cancellation) =>
        await db.Registrations.FromSql($"SELECT *, xmin FROM registrations WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
        ?? throw ApiErrors.NotFound("registration", id.ToString());

    private static async Task<BonusClaimRow> ClaimAsync(AdmissionsDb db, Guid id, string etag, CancellationToken cancellation)
    {
        var row = await db.BonusClaims.FromSql($"SELECT *, xmin FROM bonus_claims WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("bonus-claim", id.ToString());
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch("bonus-claim", id.ToString());
    }

    private static RpcException WrongState(BonusClaimRow row, params IReadOnlyList<string> allowed) => ApiErrors.Precondition(
        "WRONG_STATE", $"bonus-claims/{row.Id}", "该申请的状态不允许此操作", $"the claim is {row.State}", allowed);
}
