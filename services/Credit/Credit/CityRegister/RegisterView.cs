using Quzhou.Credit.Core;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using RegisterList = Quzhou.Credit.Core.CityRegister.RegisterList;

namespace Quzhou.Credit.CityRegister;

/// <summary>
/// What a caller may see of a file (可见范围), Art. 19: the credit office and auditors all of it; a department the level, the
/// lists, the punishments in force, and what it reported itself. Numbers and persons' names follow <see cref="Caller.MaySeeIdentity"/>.
/// </summary>
internal sealed record RegisterView(Caller Caller, RegisterScope Scope)
{
    private const string OfficerRole = "credit.officer";
    private const string AuditorRole = "auditor";

    private bool IsWhole => Scope == RegisterScope.Whole;

    internal static RegisterView Of(Caller caller) => new(
        caller, caller.Roles.Contains(OfficerRole) || caller.Roles.Contains(AuditorRole) ? RegisterScope.Whole : RegisterScope.Department);

    internal bool Shows(RecordRow record) => IsWhole || IsOwn(record.Source);

    internal bool Shows(JointPunishmentRow punishment, DateOnly date) => IsWhole || punishment.ToCore().IsInForceOn(date);

    // A repair belongs to its record.
    internal bool Shows(RepairRow repair, IEnumerable<RecordRow> records) => IsWhole || records.Any(r => r.Id == repair.RecordId && Shows(r));

    internal bool Shows(AbnormalListingRow listing, DateOnly date) => IsWhole || IsOwn(listing.Source) || (listing.EnteredOn <= date && !(listing.RemovedOn <= date));

    // What a text publishes is for everyone, and the red list is for the departments' use (Art. 20).
    internal bool Shows(ListEntry entry) => IsWhole || entry.Published || entry.List == RegisterList.Red || IsOwn(entry.Source);

    private bool IsOwn(string source) => source == Caller.Agency || source == Agencies.ServiceOf(Caller.Agency);
}
