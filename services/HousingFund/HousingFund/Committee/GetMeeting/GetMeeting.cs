using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class CommitteeGrpc
{
    public override Task<GetMeetingResponse> GetMeeting(GetMeetingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("meeting_id", request.MeetingId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw ApiErrors.NotFound("meeting", request.MeetingId);
            return new GetMeetingResponse { Meeting = (await Meetings.ReadAsync(db, [row], cancellation))[0] };
        }, context.CancellationToken);
    }
}
