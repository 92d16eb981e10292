using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco;

/// <summary>
/// A year that ends with the day on which a ground was completed (一年内): the corresponding day of the year before is outside, the
/// day after it inside.
/// </summary>
/// <param name="Ends">Last day, which completes the ground; it governs the parameters.</param>
/// <param name="Penalties">Penalties in it that stand.</param>
/// <param name="Refusals">Refusals in it: of a check, by resistance, or of a penalty.</param>
internal sealed record OneYear(DateOnly Ends, IReadOnlyList<TobaccoPenalty> Penalties, IReadOnlyList<RetailerEvent> Refusals)
{
    private static readonly RetailerEventKind[] RefusalKinds =
        [RetailerEventKind.InspectionRefused, RetailerEventKind.EnforcementResisted, RetailerEventKind.PenaltyNotCarriedOut];

    /// <summary>Every year that can complete a ground up to a day, the newest first.</summary>
    internal static IEnumerable<OneYear> Of(RetailerHistory history, DateOnly on)
    {
        var penalties = history.Penalties.Where(p => p.AnnulledOn is null).ToList();
        var refusals = history.Events.Where(e => RefusalKinds.Contains(e.Kind)).ToList();
        return penalties.Select(p => p.DecidedOn).Concat(refusals.Select(r => r.On))
            .Where(end => MayComplete(history, end, on))
            .Distinct()
            .OrderDescending()
            .Select(end =>
            {
                var before = LegalPeriod.AddMonths(end, -GroundNumbers.WindowMonths.On(end).Value);
                return new OneYear(
                    end,
                    [.. penalties.Where(p => p.DecidedOn > before && p.DecidedOn <= end).OrderBy(p => p.DecidedOn)],
                    [.. refusals.Where(r => r.On > before && r.On <= end).OrderBy(r => r.On)]);
            });
    }

    /// <summary>True when what happened on a day can complete a ground: under this opinion, by the day asked for, and not settled by a closed case.</summary>
    internal static bool MayComplete(RetailerHistory history, DateOnly happenedOn, DateOnly on) =>
        happenedOn >= FollowUpTexts.TobaccoInForce && happenedOn <= on && (history.SettledOn is not { } settled || happenedOn > settled);

    /// <summary>The year as facts: its last day and the numbers of the penalties.</summary>
    internal IReadOnlyList<Fact> Facts() =>
        [FactText.Day("completed_on", Ends), FactText.Number("penalties", Penalties.Count), .. Penalties.Select(p => FactText.Text("penalty", p.Number))];
}
