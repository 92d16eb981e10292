using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Letters;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class CommitmentGrpc
{
    public override async Task<GetLetterResponse> GetLetter(GetLetterRequest request, ServerCallContext context) =>
        new() { Letter = (await WithLetterAsync(request.ApplicationId, context)).ToLetter(Caller.From(context)) };

    public override async Task<PrintLetterResponse> PrintLetter(PrintLetterRequest request, ServerCallContext context) =>
        new() { Html = LetterPage.Of((await WithLetterAsync(request.ApplicationId, context)).ToLetter(Caller.From(context))) };

    public override async Task<GetCommitmentResponse> GetCommitment(GetCommitmentRequest request, ServerCallContext context) =>
        new() { Commitment = (await ReadAsync(request.ApplicationId, context)).ToCommitment(calendar) };

    private async Task<ApplicationRow> WithLetterAsync(string applicationId, ServerCallContext context)
    {
        var row = await ReadAsync(applicationId, context);
        return row.Case is CommitmentCase
            ? row
            : throw ApiErrors.Precondition("NO_LETTER", $"applications/{row.Id}", "该申请按一般程序或备案办理,没有告知承诺书", "the application is on another route and has no letter", "GetApplication");
    }

    private Task<ApplicationRow> ReadAsync(string applicationId, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("application_id", applicationId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(
            async (db, cancellation) => await db.Applications.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("application", id.ToString()),
            context.CancellationToken);
    }
}
