using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Targets;
using Quzhou.FoodSafety.Core.Targets.Parameters;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using CoreUnit = Quzhou.FoodSafety.Core.Targets.TargetUnit;

namespace Quzhou.FoodSafety;

internal sealed partial class TargetGrpc
{
    private const int MaxCode = 60;
    private const long MostCases = 1_000_000_000;

    public override Task<ReportFigureResponse> ReportFigure(ReportFigureRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var code = check.Text("target_code", request.TargetCode, MaxCode);
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        var asOf = check.Date("as_of", request.AsOf);
        var numerator = check.Range("numerator", request.Numerator, 0, MostCases);
        var denominator = check.Range("denominator", request.Denominator, 0, MostCases);
        var source = check.Text("source", request.Source, Reading.MaxReference);
        if (code.Length > 0)
            CheckTarget(check, code, county, numerator, denominator);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            asOf.NotAfter(work.Today, "as_of");
            if (TargetCatalogue.Find(code)?.IsSetFor(asOf.Year) != true)
                throw ApiErrors.Invalid("as_of", "NOT_SET_FOR_THE_YEAR", "该年度没有此项目标", "the texts set no such target for the year");
            var row = new FigureRow
            {
                Id = Guid.CreateVersion7(work.Now),
                TargetCode = code,
                County = county,
                AsOf = asOf,
                Numerator = numerator,
                Denominator = denominator,
                Source = source,
                ReportedBy = work.Actor.Officer,
            };
            work.Db.Figures.Add(row);
            work.Audit("figure.reported", row.Id.ToString(), $"{code} {county} {numerator}/{denominator} as of {asOf:yyyy-MM-dd}");
            await work.Db.SaveChangesAsync(cancellation);
            return new ReportFigureResponse { Figure = ToMessage(row) };
        });
    }

    public override Task<ConfirmFigureResponse> ConfirmFigure(ConfirmFigureRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("figure_id", request.FigureId);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<FigureRow>("figure", id, cancellation);
            if (row.ConfirmedBy is not null)
                throw Refusals.WrongState($"figures/{id}", "该数据已确认", "the figure is confirmed already");
            Refusals.MustDiffer(work.Actor.Officer, $"figures/{id}", row.ReportedBy);

            // Two figures of one day take turns: a target has one value of a county and a day.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"figure/{row.TargetCode}/{row.County}"}, 0))", cancellation);
            if (await work.Db.Figures.AnyAsync(f => f.ConfirmedBy != null && f.TargetCode == row.TargetCode && f.County == row.County && f.AsOf == row.AsOf, cancellation))
                throw ApiErrors.AlreadyExists("figure", $"{row.TargetCode}/{row.County}/{row.AsOf:yyyy-MM-dd}");
            row.ConfirmedBy = work.Actor.Officer;
            work.Audit("figure.confirmed", id.ToString(), row.TargetCode);
            await work.Db.SaveChangesAsync(cancellation);
            return new ConfirmFigureResponse { Figure = ToMessage(row) };
        });
    }

    public override Task<ListFiguresResponse> ListFigures(ListFiguresRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var code = check.OptionalText("target_code", request.TargetCode, MaxCode);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("figures", request.PageSize, request.PageToken, code);
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Figures.Where(f => f.Id > after && (code == "" || f.TargetCode == code)).OrderBy(f => f.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListFiguresResponse();
            response.Figures.AddRange(rows.Take(page.Size).Select(ToMessage));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static void CheckTarget(RequestChecks check, string code, string county, long numerator, long denominator)
    {
        if (TargetCatalogue.Find(code) is not { Source: TargetSource.Figures } target)
        {
            check.Add("target_code", "TAKES_NO_FIGURES", "不是需要上报数据的目标", "is no target that takes figures");
            return;
        }
        var wholeCity = target.Scope is TargetScope.CityLevel or TargetScope.Counties;
        check.Require(!wholeCity || county.Length == 0, "county", "CITY_ONLY", "该目标按全市上报", "must be empty: the target is one of the city");
        check.Require(target.Scope != TargetScope.EachCounty || county.Length > 0, "county", "REQUIRED", "该目标须按县(市、区)上报", "is required: the target is one of each county");
        if (target.Unit == CoreUnit.Count)
            check.Require(denominator == 0, "denominator", "NOT_FOR_A_COUNT", "数量目标不填分母", "must be 0 for a count");
        else
            check.Require(denominator > 0 && numerator <= denominator, "denominator", "NOT_A_PART", "分母应大于0且不小于分子", "must be above 0 and not below the numerator");
    }

    private static Figure ToMessage(FigureRow row) => new()
    {
        FigureId = row.Id.ToString(),
        TargetCode = row.TargetCode,
        County = row.County,
        AsOf = row.AsOf.ToMessage(),
        Numerator = row.Numerator,
        Denominator = row.Denominator,
        Source = row.Source,
        Confirmed = row.ConfirmedBy is not null,
    };
}
