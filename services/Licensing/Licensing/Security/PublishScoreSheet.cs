using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Core.Security.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SecurityGrpc
{
    private const int MaxSections = 5;
    private const int MaxPoints = 100;
    private const int PointPlaces = 2;

    public override Task<PublishScoreSheetResponse> PublishScoreSheet(PublishScoreSheetRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var effectiveFrom = check.Date("effective_from", request.EffectiveFrom);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        var sections = Sections(check, request.Sections);
        check.ThrowIfInvalid();
        var sheet = new ScoreSheet(effectiveFrom, reference, sections);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            // What an application was accepted under is not changed behind it.
            if (effectiveFrom < work.Today)
                throw ApiErrors.Invalid("effective_from", "IN_THE_PAST", "生效日期不得早于今日", "must not be before today");
            if (ScoreSheetPublished.Flaw(sheet) is { } flaw)
                throw ApiErrors.Invalid("sections", "UNFIT_SHEET", flaw, "makes no score: the four named sections once, 100 points in all");
            work.PublishStandard(StandardKind.ScoreSheet, reference, sheet);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new PublishScoreSheetResponse { Verdict = Verdict.Granted };
            response.Basis.Add(new Finding(
                ScoreSheetPublished.Id,
                Core.FollowUpTexts.PolicePart(Core.FollowUpTexts.GuideMaterials, "二"),
                "审批评分表已公布",
                "The score sheet is published",
                [new("effective_from", effectiveFrom.ToString("yyyy-MM-dd")), new("reference", PublicText.HoldsNumber(reference) ? "" : reference)]).ToBasis());
            return response;
        });
    }

    private static List<Core.Security.SectionPoints> Sections(RequestChecks check, Google.Protobuf.Collections.RepeatedField<V1.SectionPoints> sections)
    {
        check.Items("sections", sections, 1, MaxSections);
        var read = new List<Core.Security.SectionPoints>();
        for (var i = 0; i < sections.Count; i++)
        {
            check.Known($"sections[{i}].section", sections[i].Section);
            var valid = decimal.TryParse(sections[i].Points, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var points)
                && points is >= 0 and <= MaxPoints && decimal.Round(points, PointPlaces) == points;
            check.Require(valid, $"sections[{i}].points", "NOT_A_NUMBER", "应为0至100之间、最多两位小数的数", "must be a number from 0 to 100 with at most two places");
            read.Add(new((Core.Security.ScoreSection)(int)sections[i].Section, points));
        }
        return read;
    }
}
