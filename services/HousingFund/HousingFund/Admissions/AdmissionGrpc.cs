using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>Admission of projects; each RPC stands in a folder of its own name.</summary>
internal sealed partial class AdmissionGrpc(
    Commands<HousingFundDb> commands, Transactions<HousingFundDb> transactions, WorkingDayCalendar calendar, TimeProvider time)
    : AdmissionService.AdmissionServiceBase;
