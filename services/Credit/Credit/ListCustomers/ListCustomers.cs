using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Facts;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    /// <summary>Users with their contracts (用户列表), by the key that stands for their number.</summary>
    public override Task<ListCustomersResponse> ListCustomers(ListCustomersRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.Kind != ContractKind.Unspecified)
            check.Known("kind", request.Kind);
        check.ThrowIfInvalid();
        var kind = request.Kind == ContractKind.Unspecified ? null : (Persistence.ContractKind?)request.Kind;
        var page = PageTokens.Read("customers", request.PageSize, request.PageToken, $"{request.Kind}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var subjects = await db.Subjects
                .Where(s => s.Key > after && db.Contracts.Any(c => c.SubjectId == s.SubjectId && (kind == null || c.Kind == kind)))
                .OrderBy(s => s.Key)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var shown = subjects.Take(page.Size).ToList();
            var numbers = shown.Select(s => s.SubjectId).ToArray();
            var contracts = (await db.Contracts.Where(c => numbers.Contains(c.SubjectId)).OrderBy(c => c.ContractNumber).ToListAsync(cancellation))
                .ToLookup(c => c.SubjectId);
            var answer = new ListCustomersResponse();
            answer.Customers.AddRange(shown.Select(s => s.ToCustomer(contracts[s.SubjectId], caller)));
            if (subjects.Count > page.Size)
                answer.NextPageToken = page.Next(shown[^1].Key.ToString());
            return answer;
        }, context.CancellationToken);
    }
}
