using System.Globalization;
using Grpc.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const int RatioPlaces = 4;

    public override Task<PublishInspectionRatioResponse> PublishInspectionRatio(PublishInspectionRatioRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var percent = Number(check, "percent", request.Percent, 100);
        check.Require(percent > 0 || request.Percent.Length == 0, "percent", "OUT_OF_RANGE", "应大于0", "must be above 0");
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            work.PublishStandard(StandardKind.InspectionRatio, reference, new InspectionRatio(percent, work.Today, reference));
            await work.Db.SaveChangesAsync(cancellation);
            return new PublishInspectionRatioResponse { PublishedOn = work.Today.ToMessage() };
        });
    }

    private static decimal Number(RequestChecks check, string field, string text, int max)
    {
        if (text.Length == 0)
        {
            check.Add(field, "REQUIRED", "必填", "is required");
            return 0;
        }
        var valid = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= 0 && number <= max && decimal.Round(number, RatioPlaces) == number;
        check.Require(valid, field, "NOT_A_NUMBER", $"应为0至{max}之间、最多四位小数的数", $"must be a number from 0 to {max} with at most four places");
        return valid ? number : 0;
    }
}
