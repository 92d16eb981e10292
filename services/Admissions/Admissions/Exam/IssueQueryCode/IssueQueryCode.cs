using Grpc.Core;
using Quzhou.Admissions.Results;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override async Task<IssueQueryCodeResponse> IssueQueryCode(IssueQueryCodeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        string? code = null;
        var response = await commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            code = null;
            var row = await RegistrationAsync(work.Db, id, cancellation);
            var fresh = QueryCodes.New();
            (row.CodeSalt, row.CodeHash) = QueryCodes.Keep(fresh);
            row.Changes++;
            work.Audit("query-code.issued", id.ToString());
            code = fresh;
            return new IssueQueryCodeResponse { CandidateNumber = row.Number.For(caller) };
        });

        // Added after the answer was stored, so that the code stands nowhere but on the slip.
        if (code is not null)
            response.QueryCode = code;
        return response;
    }
}
