using Google.Protobuf.WellKnownTypes;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using AbnormalListing = Quzhou.Credit.V1.AbnormalListing;
using RegisterList = Quzhou.Credit.V1.RegisterList;

namespace Quzhou.Credit.CityRegister;

/// <summary>From the register's rows and Core values to the messages of its API.</summary>
internal static class ToRegisterMessage
{
    internal static RegisterListEntry ToEntry(this ListEntry entry) => new()
    {
        List = (RegisterList)entry.List,
        Source = entry.Source,
        Since = entry.Since?.ToMessage(),
        Until = entry.Until?.ToMessage(),
        Published = entry.Published,
        Disputed = entry.Disputed,
        Reference = entry.Reference,
        Basis = entry.Finding.ToBasis(),
    };

    internal static AbnormalListing ToListing(this AbnormalListingRow row) => new()
    {
        ListingId = row.Id.ToString(),
        Source = row.Source,
        Reference = row.Reference,
        Reason = row.Reason,
        StatedBasis = row.StatedBasis,
        EnteredOn = row.EnteredOn.ToMessage(),
        RemovedOn = row.RemovedOn?.ToMessage(),
        RemovalReason = row.RemovalReason ?? "",
        Etag = row.Etag,
    };

    internal static ReportRecord ToReportRecord(this RecordRow row, BillRow? bill, DateOnly date) => new()
    {
        Record = row.ToRecord(bill, date),
        Disputed = row.Disputed,
        Withdrawal = (ReportedWithdrawal)(row.Withdrawal ?? default),
        WithdrawnOn = row.WithdrawnOn?.ToMessage(),
        RecordTime = row.RecordedAt.ToTimestamp(),
    };

    // Of somebody never heard of there is no name, and the number is masked as ever.
    internal static Common.V1.Subject SubjectFor(this RegisterFile file, Caller caller) =>
        file.Number.ToMessage(file.Subject?.Name ?? "", caller);
}
