using Quzhou.HousingFund.Core.Projects.Materials;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Last year's annual report and last month's statements (第六条二(二)6); added buildings need last month's only (第八条二3).</summary>
public static class StatementsCurrent
{
    private const string Id = "housingfund.admission.statements";

    /// <summary>One finding for each statement of another period.</summary>
    [Rule(Id, Texts.Projects, 6, Item = "二.6")]
    public static IReadOnlyList<Finding> Check(ProjectKind kind, StatementPeriods periods, DateOnly filedOn)
    {
        var findings = new List<Finding>();
        var basis = kind switch { ProjectKind.Added => Texts.Project(8, "二.3"), ProjectKind.Completed => Texts.Project(7, "二.6"), _ => Texts.Project(6, "二.6") };
        if (kind != ProjectKind.Added && periods.AnnualReportYear != filedOn.Year - 1)
            findings.Add(new(Id, basis, "缺少上一年度会计年报", "Last year's annual report is missing", [FactText.Number("annual_report_year", periods.AnnualReportYear)]));
        var lastMonth = new DateOnly(filedOn.Year, filedOn.Month, 1).AddMonths(-1);
        if (periods.MonthlyStatementMonth is not { } month || month.Year != lastMonth.Year || month.Month != lastMonth.Month)
            findings.Add(new(Id, basis, "缺少上个月会计报表", "Last month's statements are missing", [FactText.Day("month_due", lastMonth)]));
        return findings;
    }
}
