using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

/// <summary>The trustworthy level (诚信电力用户).</summary>
internal sealed partial class TrustworthyGrpc(Commands<CreditDb> commands, Transactions<CreditDb> transactions, TimeProvider time)
    : TrustworthyService.TrustworthyServiceBase
{
    private const int EtagLength = 20;
}
