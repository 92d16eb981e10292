using System.Globalization;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>
/// Behaviour of one sort that is counted together (连续12个月内发生的同类行为): the newest act and those before it in the window that
/// ends with it, as far as they were known on the day of determination.
/// </summary>
public sealed class CountedConduct
{
    /// <summary>So many acts a finding names at most, the newest ones; the count tells of the rest.</summary>
    public const int MostNamed = 24;

    private readonly DatedParameter<int>? window;

    /// <param name="acts">The acts, oldest first, at least one.</param>
    /// <param name="asOf">Day of determination; governs every parameter.</param>
    /// <param name="window">Months of the window; null when each act is judged alone.</param>
    public CountedConduct(IReadOnlyList<ConductFact> acts, DateOnly asOf, DatedParameter<int>? window)
        : this(acts.Count <= MostNamed ? acts : [.. acts.Skip(acts.Count - MostNamed)], acts.Count, asOf, window)
    {
    }

    internal CountedConduct(IReadOnlyList<ConductFact> named, int count, DateOnly asOf, DatedParameter<int>? window)
    {
        ArgumentOutOfRangeException.ThrowIfZero(count);
        (Named, Count, AsOf, this.window) = (named, count, asOf, window);
    }

    /// <summary>How many acts there are.</summary>
    public int Count { get; }

    /// <summary>Day of determination.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The acts that a finding names, oldest first.</summary>
    public IReadOnlyList<ConductFact> Named { get; }

    /// <summary>The act by which the others are judged.</summary>
    public ConductFact Newest => Named[^1];

    /// <summary>Months of the window in force.</summary>
    public int Months => window?.On(AsOf).Value ?? 0;

    /// <summary>True when there are so many acts or more, and fewer than a higher level asks.</summary>
    public bool Reaches(DatedParameter<int> from, DatedParameter<int>? below = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        return Count >= from.On(AsOf).Value && (below is null || Count < below.On(AsOf).Value);
    }

    /// <summary>The finding of a rule about these acts: it names them with their days, and the rows that were used.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="citation">Its item.</param>
    /// <param name="zh">Reason in Chinese.</param>
    /// <param name="en">Reason in English.</param>
    /// <param name="counts">Counts that were used; the window is added.</param>
    public Finding Found(string ruleId, Citation citation, string zh, string en, params IEnumerable<DatedParameter<int>> counts) =>
        Found(ruleId, citation, zh, en, null, counts);

    /// <summary>The same, with the row of an amount that decided.</summary>
    public Finding Found(string ruleId, Citation citation, string zh, string en, DatedParameter<long>? amount, params IEnumerable<DatedParameter<int>> counts)
    {
        List<string> rows = [.. counts.Select(c => c.Describe(AsOf))];
        if (amount is not null)
            rows.Add(amount.Describe(AsOf));
        if (window is not null && rows.Count > 0)
            rows.Add(window.Describe(AsOf));
        return new Finding(ruleId, citation, zh, en, Facts(), string.Join("; ", rows));
    }

    private List<Fact> Facts()
    {
        List<Fact> facts = [FactText.Number("count", Count), FactText.Day("as_of", AsOf)];
        foreach (var act in Named)
        {
            facts.Add(new Fact("act", string.Create(CultureInfo.InvariantCulture, $"{act.Key} {FactText.Iso(act.OccurredOn)}")));
            if (act is Theft theft)
                facts.Add(FactText.Number("amount_fen", theft.AmountFen));
        }
        return facts;
    }
}
