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
        var entry = row.Case;
        var message = new Listing
        {
            ListingId = row.Id.ToString(),
            OperatorId = row.OperatorId.ToString(),
            OperatorName = operatorName,
            List = (DisinfectionList)(int)row.List,
            Reason = entry.Reason,
            Evidence = row.Evidence,
            State = (ListingState)(int)entry.State,
            ListedOn = entry.Confirmed?.On.ToMessage(),
            DecideBy = entry.DecideBy?.ToMessage(),
            RemovedOn = entry.RemovedOn?.ToMessage(),
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    // The name of a person is shown like anywhere else.
    private static string Shown(OperatorRow row, Caller caller) => SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller).Name;
}
