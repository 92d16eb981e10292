using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

/// <summary>Joint punishments that the system suggests (联合惩戒建议).</summary>
internal sealed partial class SuggestionGrpc(Commands<CreditDb> commands, Transactions<CreditDb> transactions) : SuggestionService.SuggestionServiceBase
{
    private const int EtagLength = 20;
    private const int CodeLength = 100;
    private const int MaxItems = 100;
}
