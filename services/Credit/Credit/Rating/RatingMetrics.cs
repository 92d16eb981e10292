using System.Diagnostics.Metrics;
using Quzhou.Credit.Ledger;

namespace Quzhou.Credit.Rating;

/// <summary>How far the rating has come, and how fast it is.</summary>
internal sealed class RatingMetrics
{
    private readonly Counter<long> users;
    private readonly Counter<long> facts;
    private readonly Counter<long> changed;
    private readonly Histogram<double> duration;
    private long open;

    public RatingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(FanoutMetrics.MeterName);
        users = meter.CreateCounter<long>("quzhou.rating.users", "{user}", "Users rated");
        facts = meter.CreateCounter<long>("quzhou.rating.facts", "{fact}", "Facts read by ratings");
        changed = meter.CreateCounter<long>("quzhou.rating.users.changed", "{user}", "Users whose records a rating changed");
        duration = meter.CreateHistogram<double>("quzhou.rating.duration", "s", "From the first open range to the end of a rating");
        meter.CreateObservableGauge("quzhou.rating.ranges.open", () => Volatile.Read(ref open), "{range}", "Ranges that are not rated yet");
    }

    internal void Begun(int ranges) => Volatile.Write(ref open, ranges);

    internal void Rated(RangeRated range)
    {
        Interlocked.Decrement(ref open);
        users.Add(range.Users);
        facts.Add(range.FactsRead);
        changed.Add(range.UsersChanged);
    }

    internal void Ended(TimeSpan took) => duration.Record(took.TotalSeconds);
}
