using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions;

/// <summary>The admissions service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class AdmissionsGrpc(Commands<AdmissionsDb> commands, Transactions<AdmissionsDb> transactions, TimeProvider time)
    : AdmissionsService.AdmissionsServiceBase
{
    internal const int MaxName = 100;
    private const int MaxOperatorName = 200;
    internal const int MaxEtag = 20;
    internal const int FirstYear = 2018;
    internal const int LastYear = 2100;
}
