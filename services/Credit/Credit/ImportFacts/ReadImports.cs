using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.ImportFacts;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    private const int MostErrors = 1000;

    /// <summary>How far an import has come (导入进度).</summary>
    public override Task<GetImportResponse> GetImport(GetImportRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("import_id", request.ImportId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(
            async (db, cancellation) => new GetImportResponse { Import = (await db.ImportOfAsync(id, caller, cancellation)).ToMessage() },
            context.CancellationToken);
    }

    /// <summary>Rows that an import did not take (导入错误列表).</summary>
    public override Task<ListImportErrorsResponse> ListImportErrors(ListImportErrorsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("import_id", request.ImportId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("import-errors", request.PageSize, request.PageToken, id.ToString(), defaultSize: 100, MostErrors);
        var after = page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await db.ImportOfAsync(id, caller, cancellation);
            var rows = await db.ImportErrors.Where(e => e.ImportId == id && e.Number > after).OrderBy(e => e.Number).Take(page.Size + 1).ToListAsync(cancellation);
            var answer = new ListImportErrorsResponse();
            answer.Errors.AddRange(rows.Take(page.Size).Select(e => e.ToMessage()));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].Number}");
            return answer;
        }, context.CancellationToken);
    }
}
