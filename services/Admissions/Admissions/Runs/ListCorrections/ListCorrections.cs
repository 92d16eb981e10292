using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<ListCorrectionsResponse> ListCorrections(ListCorrectionsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("corrections", request.PageSize, request.PageToken, request.Year.ToString());
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Corrections.Where(c => c.Year == request.Year && c.Number > after).OrderBy(c => c.Number).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListCorrectionsResponse();
            response.Corrections.AddRange(rows.Take(page.Size).Select(ToMessage));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Number.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static Correction ToMessage(CorrectionRow row) => new()
    {
        CorrectionId = row.Id.ToString(),
        Number = row.Number,
        Year = row.Year,
        RegistrationId = row.RegistrationId.ToString(),
        Kind = row.Kind,
        Before = row.Before,
        After = row.After,
        Reason = row.Reason,
        Officer = row.Officer,
        RecordTime = Timestamp.FromDateTimeOffset(row.At),
    };
}
