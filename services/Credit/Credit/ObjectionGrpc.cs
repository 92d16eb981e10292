using Quzhou.Credit.Consequences;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

/// <summary>Objections to what is recorded (异议信息处理).</summary>
internal sealed partial class ObjectionGrpc(
    Commands<CreditDb> commands, Transactions<CreditDb> transactions, RecordConsequences consequences, WorkingDayCalendar calendar, TimeProvider time)
    : ObjectionService.ObjectionServiceBase
{
    private const int EtagLength = 20;
    private const int MaxFurther = 100;
}
