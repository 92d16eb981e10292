using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class WithdrawalGrpc
{
    private const int MaxPurchases = 200;
    private const int MobileDigits = 11;

    public override Task<FilePurchasesResponse> FilePurchases(FilePurchasesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var lines = check.Items("purchases", request.Purchases, 1, MaxPurchases).Select((p, i) => Read(check, p, i)).ToList();
        check.Require(lines.Select(l => (l.ContractNumber, l.BuyerId)).Distinct().Count() == lines.Count, "purchases", "REPEATED", "清单中有重复的购房人和合同", "names a buyer of a contract twice");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var project = await work.ProjectAsync(id, cancellation);
            project.EnsureOwn(caller);
            var numbers = lines.Select(l => l.ContractNumber).ToList();
            var known = await work.Db.Purchases.AsNoTracking()
                .Where(p => p.ProjectId == id && p.CancelledOn == null && numbers.Contains(p.ContractNumber))
                .Select(p => new { p.ContractNumber, p.BuyerId })
                .ToListAsync(cancellation);
            var again = lines.FindIndex(l => known.Any(k => k.ContractNumber == l.ContractNumber && k.BuyerId == l.BuyerId));
            if (again >= 0)
                throw ApiErrors.AlreadyExists("purchase", $"projects/{id}/purchases[{again}]");
            var inForce = project.WithdrawalAgreement && project.State == Persistence.ProjectState.Cooperating;
            var findings = lines.SelectMany(l => WithdrawalDecisions.ListEntry(l.Entry, inForce, work.Today)).Distinct().ToList();
            var response = new FilePurchasesResponse { Verdict = findings.Count == 0 ? Verdict.Granted : Verdict.Refused };
            response.Basis.AddRange(findings.ToBasis());
            work.Audit(findings.Count == 0 ? "purchases.filed" : "purchases.refused", id.ToString(), $"{lines.Count} lines");
            if (findings.Count > 0)
                return response;
            var rows = lines.Select(l => l.ToRow(id, Guid.CreateVersion7(work.Now))).ToList();
            work.Db.Purchases.AddRange(rows);
            await work.Db.SaveChangesAsync(cancellation);
            response.Purchases.AddRange(rows.Select(r => r.ToMessage(caller)));
            return response;
        });
    }

    private static PurchaseLine Read(RequestChecks check, V1.PurchaseEntry entry, int i)
    {
        var buyer = check.Person($"purchases[{i}].buyer_id", entry.BuyerId);
        check.Text($"purchases[{i}].buyer_name", entry.BuyerName, Reading.MaxShortName);
        check.OptionalText($"purchases[{i}].employer", entry.Employer, Reading.MaxName);
        check.Require(
            entry.Mobile.Length == MobileDigits && entry.Mobile.All(char.IsAsciiDigit), $"purchases[{i}].mobile", "NOT_A_MOBILE_NUMBER", "应为11位手机号", "must be 11 digits");
        check.Text($"purchases[{i}].home", entry.Home, Reading.MaxShortName);
        check.Text($"purchases[{i}].contract_number", entry.ContractNumber, Reading.MaxNumber);
        return new PurchaseLine(buyer, entry, check.OptionalDate($"purchases[{i}].contract_filed_on", entry.ContractFiledOn));
    }

    /// <summary>A line of the list as it came in.</summary>
    private sealed record PurchaseLine(SubjectId Buyer, V1.PurchaseEntry Sent, DateOnly? FiledOn)
    {
        internal string ContractNumber => Sent.ContractNumber;

        internal string BuyerId { get; } = Buyer == default ? "" : Buyer.Reveal();

        internal PurchaseListEntry Entry => new(Buyer, Sent.BuyerName, Sent.Home, Sent.ContractNumber, Sent.DownPaid, FiledOn);

        internal PurchaseRow ToRow(Guid projectId, Guid id) => new()
        {
            Id = id,
            ProjectId = projectId,
            BuyerId = BuyerId,
            BuyerName = Sent.BuyerName,
            Employer = Sent.Employer,
            Mobile = Sent.Mobile,
            Home = Sent.Home,
            ContractNumber = Sent.ContractNumber,
            DownPaid = Sent.DownPaid,
            ContractFiledOn = FiledOn,
        };
    }
}
