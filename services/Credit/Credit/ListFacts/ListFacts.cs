using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Facts;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    // Bills come first: a token names the last bill, or the last case of conduct.
    private const string AfterBill = "b:", AfterConduct = "c:";

    /// <summary>Facts of one user: bills first, then conduct (用户事实列表).</summary>
    public override Task<ListFactsResponse> ListFacts(ListFactsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("facts", request.PageSize, request.PageToken, $"{request.SubjectId}|{request.IncludeVoided}");
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var number = subject.Reveal();
            var facts = new List<(string Token, ElectricityFact Fact)>();
            if (!page.Key.StartsWith(AfterConduct, StringComparison.Ordinal))
                facts.AddRange(await BillsAsync(db, number, page.Key.Length == 0 ? "" : page.Key[AfterBill.Length..], request.IncludeVoided, page.Size + 1, cancellation));
            if (facts.Count <= page.Size)
            {
                var after = page.Key.StartsWith(AfterConduct, StringComparison.Ordinal) ? page.Key[AfterConduct.Length..] : "";
                facts.AddRange(await ConductAsync(db, number, after, request.IncludeVoided, page.Size + 1 - facts.Count, cancellation));
            }
            var answer = new ListFactsResponse();
            answer.Facts.AddRange(facts.Take(page.Size).Select(f => f.Fact));
            if (facts.Count > page.Size)
                answer.NextPageToken = page.Next(facts[page.Size - 1].Token);
            return answer;
        }, context.CancellationToken);
    }

    private static async Task<IEnumerable<(string, ElectricityFact)>> BillsAsync(
        CreditDb db, string subject, string after, bool voided, int most, CancellationToken cancellation)
    {
        var bills = await db.Bills
            .Where(b => b.SubjectId == subject && string.Compare(b.BillNumber, after) > 0 && (voided || b.VoidedOn == null))
            .OrderBy(b => b.BillNumber).Take(most).ToListAsync(cancellation);
        var numbers = bills.Select(b => b.BillNumber).ToArray();
        var payments = (await db.Payments.Where(p => p.SubjectId == subject && numbers.Contains(p.BillNumber)).ToListAsync(cancellation)).ToLookup(p => p.BillNumber);
        return bills.Select(b => (AfterBill + b.BillNumber, b.ToMessage(payments[b.BillNumber])));
    }

    private static async Task<IEnumerable<(string, ElectricityFact)>> ConductAsync(
        CreditDb db, string subject, string after, bool voided, int most, CancellationToken cancellation)
    {
        var conduct = await db.Conduct
            .Where(c => c.SubjectId == subject && string.Compare(c.FactKey, after) > 0 && (voided || c.VoidedOn == null))
            .OrderBy(c => c.FactKey).Take(most).ToListAsync(cancellation);
        return conduct.Select(c => (AfterConduct + c.FactKey, c.ToMessage()));
    }
}
