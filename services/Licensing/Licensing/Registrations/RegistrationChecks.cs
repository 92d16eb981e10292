using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Registrations;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Licensing.Work;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using FollowUpState = Quzhou.Licensing.V1.FollowUpState;

namespace Quzhou.Licensing;

/// <summary>Keeps the work that a follow-up check makes, and shows it.</summary>
internal static class RegistrationChecks
{
    internal static Task KeepCheckAsync(this Work<LicensingDb> work, RegistrationRow row, WorkingDayCalendar calendar, CancellationToken cancellation) =>
        work.KeepWorkAsync(
            row.Id,
            ReformCatalogue.Gazette.Find(row.Zone, row.Serial)!,
            FollowUpCheckDecisions.DeadlineOf(row.Check, calendar) is { } deadline ? [deadline] : [],
            cancellation);

    internal static Registration ToMessage(this RegistrationRow row, Caller caller, WorkingDayCalendar calendar)
    {
        var check = row.Check;
        return new Registration
        {
            RegistrationId = row.Id.ToString(),
            Subject = SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller),
            Zone = (V1.Zone)(int)row.Zone,
            Serial = row.Serial,
            ItemName = ReformCatalogue.Gazette.Find(row.Zone, row.Serial)!.Name,
            RegisteredOn = check.RegisteredOn.ToMessage(),
            ReportedOn = check.Received.On.ToMessage(),
            Premises = StoredMessages.Read<Premises>(row.Premises),
            CheckDueOn = FollowUpCheckDecisions.DeadlineOf(check, calendar)?.DueOn?.ToMessage(),
            CheckedOn = check.Checked?.On.ToMessage(),
            Outcome = check.Result is { } result ? (FollowUpOutcome)(int)result : FollowUpOutcome.Unspecified,
            Inspector = check.Checked?.By ?? "",
            State = (FollowUpState)(int)check.State,
            Etag = row.Version.ToString(),
            Record = check.Record,
            NotifiedOn = check.Notified?.On.ToMessage(),
        };
    }
}
