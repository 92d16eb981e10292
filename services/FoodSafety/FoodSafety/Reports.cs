using Quzhou.Contracts.V1;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>What leaves food safety for the credit office.</summary>
internal static class Reports
{
    /// <summary>Keeps a violation that an officer grades and reports it; the report leaves with the transaction, once.</summary>
    /// <returns>Id of the report, and the rules that it rests on.</returns>
    internal static (Guid Id, IReadOnlyList<Finding> Findings) Report(
        this Work<FoodSafetyDb> work, OperatorRow row, string behaviour, Severity severity, DateOnly occurredOn, string evidence)
    {
        Finding[] findings = [ViolationIsReported.Of(behaviour, severity, occurredOn)];
        return (work.Report(row, new CreditReport(behaviour, severity, occurredOn, findings), evidence), findings);
    }

    /// <summary>Keeps a violation and reports it; the report leaves with the transaction, once.</summary>
    /// <returns>Id of the report.</returns>
    internal static Guid Report(this Work<FoodSafetyDb> work, OperatorRow row, CreditReport report, string evidence)
    {
        var violation = new ViolationRow
        {
            ReportId = Guid.CreateVersion7(work.Now),
            OperatorId = row.Id,
            Behaviour = report.Behaviour,
            Severity = report.Severity,
            OccurredOn = report.OccurredOn,
            Evidence = evidence,
        };
        work.Db.Violations.Add(violation);
        work.Publish(new DishonestyReported
        {
            ReportId = violation.ReportId,
            Subject = SubjectId.Parse(row.SubjectId).ToContract(row.SubjectName),
            Source = "food-safety",
            Behaviour = report.Behaviour,
            Level = report.Severity is { } severity ? (DishonestyLevel)(int)severity : DishonestyLevel.Unspecified,
            OccurredOn = report.OccurredOn,
            Evidence = evidence,
            Basis = [.. report.Basis.Select(f => f.ToContract())],
        });
        work.Audit("violation.reported", violation.ReportId.ToString(), $"operator {row.Id}, {report.Behaviour}, {report.Severity?.ToString() ?? "ungraded"}");
        return violation.ReportId;
    }
}
