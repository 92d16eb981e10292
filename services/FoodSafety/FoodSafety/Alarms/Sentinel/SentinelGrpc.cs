using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms.Sentinel;

/// <summary>Cases of sentinel hospitals; each RPC stands in a folder of its own name.</summary>
internal sealed partial class SentinelGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions)
    : SentinelService.SentinelServiceBase
{
    private const string HospitalAgency = "sentinel-hospital";
    private const string HealthOffice = "health-office";
    private const int MaxEtag = 20;
    private const int MaxReason = 200;

    // A hospital changes its own cases and learns of no others.
    private static void MustOwn(CaseRow row, Caller caller)
    {
        if (caller.Agency == HospitalAgency && row.Hospital != caller.Officer)
            throw ApiErrors.NotFound("case", row.Id.ToString());
    }

    private static void MustStand(CaseRow row, string etag)
    {
        if (row.Version.ToString() != etag)
            throw ApiErrors.EtagMismatch("case", row.Id.ToString());
        if (row.Withdrawn)
            throw ApiErrors.Precondition("WRONG_STATE", $"cases/{row.Id}", "该病例已撤销", "the case was withdrawn");
    }

    private static async Task MustKnowOperatorAsync(Work<FoodSafetyDb> work, Guid? operatorId, CancellationToken cancellation)
    {
        if (operatorId is { } id && !await work.Db.Operators.AnyAsync(o => o.Id == id, cancellation))
            throw ApiErrors.Invalid("facts.suspected_operator_id", "UNKNOWN_OPERATOR", "该经营者未登记", "is no registered operator");
    }

    private static void NotInTheFuture(CaseFactsRead facts, DateOnly today)
    {
        if (facts.VisitedOn > today)
            throw ApiErrors.Invalid("facts.visited_on", "IN_THE_FUTURE", "日期不得晚于今日", "must not be after today");
    }
}
