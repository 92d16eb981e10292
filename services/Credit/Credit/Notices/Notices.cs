using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using NoticeChannel = Quzhou.Credit.Core.Measures.Rules.NoticeChannel;

namespace Quzhou.Credit;

internal sealed partial class MeasuresGrpc
{
    /// <summary>Notices that wait for delivery, oldest first (待送达提醒与告知).</summary>
    public override Task<ListNoticesResponse> ListNotices(ListNoticesRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("notices", request.PageSize, request.PageToken, $"{request.IncludeDelivered}", defaultSize: 100);
        var after = page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Notices
                .Where(n => n.Number > after && (request.IncludeDelivered || n.DeliveredOn == null))
                .OrderBy(n => n.Number)
                .Take(page.Size + 1)
                .Join(db.Subjects, n => n.SubjectId, s => s.SubjectId, (notice, subject) => new { notice, subject })
                .OrderBy(r => r.notice.Number)
                .ToListAsync(cancellation);
            var answer = new ListNoticesResponse();
            answer.Notices.AddRange(rows.Take(page.Size).Select(r => r.notice.ToNotice(r.subject, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].notice.Number}");
            return answer;
        }, context.CancellationToken);
    }

    /// <summary>A notice was delivered (送达登记); once.</summary>
    public override Task<RecordNoticeDeliveryResponse> RecordNoticeDelivery(RecordNoticeDeliveryRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("notice_id", request.NoticeId);
        var channel = (NoticeChannel)check.Known("channel", request.Channel);
        var deliveredOn = check.Date("delivered_on", request.DeliveredOn);
        check.Require(deliveredOn <= time.CityToday(), "delivered_on", "IN_THE_FUTURE", "送达日期不得晚于今天", "must not be after today");
        var receipt = check.Text("receipt", request.Receipt, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.Db.Notices.FromSql($"SELECT * FROM notices WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("notice", id.ToString());
            if (row.DeliveredOn is not null)
                throw ApiErrors.Precondition("DELIVERED", $"notices/{id}", "该告知已登记送达", "the notice is delivered already");
            if (deliveredOn < row.CreatedAt.ToCityDate())
                throw ApiErrors.Invalid("delivered_on", "BEFORE_THE_NOTICE", "送达日期早于告知生成日期", "is before the notice was made");
            var subject = await work.Db.Subjects.SingleAsync(s => s.SubjectId == row.SubjectId, cancellation);
            var suits = ToObjectionMessage.ChannelsOf(row.Kind).Contains(channel);
            if (suits)
            {
                (row.DeliveredOn, row.Channel, row.DeliveredBy, row.Receipt) = (deliveredOn, channel, work.Actor.Officer, receipt);
                work.Audit("notice.delivered", id.ToString(), $"{channel}");
            }
            else
            {
                work.Audit("notice.delivery-refused", id.ToString(), $"{channel}");
            }
            var answer = new RecordNoticeDeliveryResponse { Verdict = suits ? Verdict.Granted : Verdict.Refused, Notice = row.ToNotice(subject, caller) };
            answer.Basis.AddRange(answer.Notice.Basis);
            return answer;
        });
    }
}
