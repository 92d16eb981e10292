using Quzhou.Contracts.V1;
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
    /// <summary>Keeps a violation and reports it; the report leaves with the transaction, once.</summary>
    /// <returns>Id of the report, and the rules that it rests on.</returns>
    internal static (Guid Id, IReadOnlyList<Finding> Findings) Report(
        this Work<FoodSafetyDb> work, OperatorRow row, string behaviour, Severity severity, DateOnly occurredOn, string evidence, params IReadOnlyList<Finding> because)
    {
        IReadOnlyList<Finding> findings = [.. because, ViolationIsReported.Of(behaviour, severity, occurredOn)];
        var violation = new ViolationRow
        {
            ReportId = Guid.CreateVersion7(work.Now), OperatorId = row.Id, Behaviour = behaviour, Severity = severity, OccurredOn = occurredOn, Evidence = evidence,
        };
        work.Db.Violations.Add(violation);
        work.Publish(new DishonestyReported
        {
            ReportId = violation.ReportId,
            Subject = SubjectId.Parse(row.SubjectId).ToContract(row.SubjectName),
            Source = "food-safety",
            Behaviour = behaviour,
            Level = (DishonestyLevel)(int)severity,
            OccurredOn = occurredOn,
            Evidence = evidence,
            Basis = [.. findings.Select(f => f.ToContract())],
        });
        work.Audit("violation.reported", violation.ReportId.ToString(), $"operator {row.Id}, {behaviour}, {severity}");
        return (violation.ReportId, findings);
    }
}
