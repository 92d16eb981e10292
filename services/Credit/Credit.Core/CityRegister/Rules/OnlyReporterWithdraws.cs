using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>
/// Every piece of information has one source, which answers for it (一户一源、记录一户负责一户), Art. 4: only the department that
/// reported can correct or withdraw its report, and a correction takes effect at once (Art. 30).
/// </summary>
public static class OnlyReporterWithdraws
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.register.only-reporter-withdraws";

    /// <summary>Whether a department may take a report out of the file, and the finding that says so.</summary>
    /// <param name="reporter">Department that reported.</param>
    /// <param name="withdrawer">Department that withdraws or corrects.</param>
    [Rule(Id, Regulation.Document, 4)]
    [Rule(Id, Regulation.Document, 30)]
    public static (bool Holds, Finding Finding) Find(string reporter, string withdrawer)
    {
        ArgumentNullException.ThrowIfNull(reporter);
        Fact[] facts = [new("reporter", reporter), new("withdrawer", withdrawer)];
        return reporter.Equals(withdrawer, StringComparison.Ordinal)
            ? (true, new Finding(Id, Regulation.Article(30), "报送部门更正或撤回,原报送移出档案。", "Its reporter corrects or withdraws it: it leaves the file.", facts))
            : (false, new Finding(Id, Regulation.Article(4), "只有原报送部门可以更正或撤回。", "Only the department that reported can correct or withdraw.", facts));
    }
}
