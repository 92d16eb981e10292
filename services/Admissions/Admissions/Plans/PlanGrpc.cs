using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Plans;

/// <summary>The plan service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class PlanGrpc(Commands<AdmissionsDb> commands, Transactions<AdmissionsDb> transactions) : PlanService.PlanServiceBase
{
    private const int MaxDistrict = 50;
    private const int MaxEtag = AdmissionsGrpc.MaxEtag;
    private const int FirstYear = AdmissionsGrpc.FirstYear;
    private const int LastYear = AdmissionsGrpc.LastYear;
}
