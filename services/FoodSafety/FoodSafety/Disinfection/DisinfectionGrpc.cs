using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>Red and black list of tableware disinfection; each group of RPCs stands in a file of its own.</summary>
internal sealed partial class DisinfectionGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions, WorkingDayCalendar calendar)
    : DisinfectionService.DisinfectionServiceBase
{
    private static Listing ToMessage(ListingRow row, string operatorName)
    {
        var message = new Listing
        {
            ListingId = row.Id.ToString(),
            OperatorId = row.OperatorId.ToString(),
            OperatorName = operatorName,
            List = row.List,
            Reason = row.Reason,
            Evidence = row.Evidence,
            State = row.State,
            ListedOn = row.ListedOn?.ToMessage(),
            DecideBy = row.DecideBy?.ToMessage(),
            RemovedOn = row.RemovedOn?.ToMessage(),
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }
}
