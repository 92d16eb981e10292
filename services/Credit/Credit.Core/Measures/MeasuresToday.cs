using Quzhou.Credit.Core.Measures.Parameters;
using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures;

/// <summary>A record with the place of the rule that found it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Found">Where its rule stands.</param>
public readonly record struct CitedRecord(CreditRecord Record, Citation Found);

/// <summary>What the regulation ties to a subject's level and records on a day (当日适用的措施), Art. 15 and 20 to 23.</summary>
public static class MeasuresToday
{
    /// <summary>The measures, in the order of the catalogue.</summary>
    /// <param name="standing">The level, and which records count for it.</param>
    /// <param name="records">All records of the subject.</param>
    /// <param name="date">The day.</param>
    public static IReadOnlyList<AppliedMeasure> Of(SubjectStanding standing, IReadOnlyCollection<CitedRecord> records, DateOnly date)
    {
        var found = new List<AppliedMeasure>();
        void Add(string code, Finding? finding)
        {
            if (finding is not null)
                found.Add(new AppliedMeasure(UserMeasures.Of(code, date), finding));
        }

        // Word goes out for each record that counts; the highest level says what word it is.
        var counting = records.Where(r => standing.CountingRecords.Contains(r.Record.Id)).ToList();
        if (counting.Max(r => r.Record.Level) is { } highest)
        {
            var (channels, notice) = NoticeByLevel.Of(highest);
            Add(channels.Contains(NoticeChannel.Letter) ? UserMeasures.WrittenNotice : UserMeasures.Reminder, notice);
            Add(UserMeasures.Guarantee, GuaranteeAndPromise.Find(standing.Level));
            Add(UserMeasures.CreditPromise, GuaranteeAndPromise.Find(standing.Level));
            var (allowed, prepaid) = PrepaidByLevel.Find(standing.Level);
            Add(UserMeasures.Prepaid, allowed ? prepaid : null);
            Add(UserMeasures.PlatformPush, PushedToPlatform.Find());
        }
        Add(UserMeasures.StrictReview, StrictReview.Find(standing.Level));
        foreach (var record in records.OrderBy(r => r.Record.DeterminedOn).ThenBy(r => r.Record.Id))
            Add(UserMeasures.Publication, PublishedWhenSevere.Find(record.Record, record.Found, date));
        Add(UserMeasures.SevereEffects, EffectsOfSevereRecord.Find(standing.Level));
        return [.. found, .. IncentivesOfTrustworthy.Find(standing.Level, date)];
    }
}
