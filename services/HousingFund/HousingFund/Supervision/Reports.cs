using Quzhou.Contracts.V1;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>What leaves the fund for the credit office, and the fund's own lists.</summary>
internal static class Reports
{
    /// <summary>Reports dishonest behaviour; it leaves with the transaction, once.</summary>
    internal static Guid Report(this Work<HousingFundDb> work, CreditReport report, string subjectId, string name, string evidence)
    {
        var id = Guid.CreateVersion7(work.Now);
        work.Publish(new DishonestyReported
        {
            ReportId = id,
            Subject = SubjectId.Parse(subjectId).ToContract(name),
            Source = "housing-fund",
            Behaviour = report.Behaviour,
            Level = DishonestyLevel.Unspecified,
            OccurredOn = report.OccurredOn,
            Evidence = evidence,
            Basis = [report.Basis.ToContract()],
        });
        work.Audit("dishonesty.reported", id.ToString(), report.Behaviour);
        return id;
    }

    /// <summary>Puts a subject on the public list or the blacklist.</summary>
    internal static void List(
        this Work<HousingFundDb> work, PublicEntryKind kind, string subjectId, string name, Guid causeId, IReadOnlyList<Finding> findings)
    {
        var id = Guid.CreateVersion7(work.Now);
        work.Db.PublicEntries.Add(new PublicEntryRow
        {
            Id = id, SubjectId = subjectId, SubjectName = name, Kind = kind, CauseId = causeId, ListedOn = work.Today, Findings = StoredBasis.Write(findings),
        });
        work.Audit("subject.listed", id.ToString(), $"{kind}, {causeId}");
    }
}
