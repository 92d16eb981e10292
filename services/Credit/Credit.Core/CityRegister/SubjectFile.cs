using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister;

/// <summary>Everything that the city register holds of one subject, of all sources (信用主体档案).</summary>
/// <param name="Type">Which of the five subjects it is, 衢政办发〔2018〕23号.</param>
/// <param name="Records">All records, in any order.</param>
/// <param name="Punishments">All joint punishments, in any order.</param>
/// <param name="AbnormalListings">All entries of abnormal operation, in any order.</param>
/// <param name="Grants">All grants of the trustworthy level, in any order.</param>
public sealed record SubjectFile(
    SubjectType Type,
    IReadOnlyList<FiledRecord> Records,
    IReadOnlyList<Punishment> Punishments,
    IReadOnlyList<AbnormalListing> AbnormalListings,
    IReadOnlyList<TrustworthyGrant> Grants)
{
    /// <summary>A file with nothing in it.</summary>
    public static SubjectFile Empty(SubjectType type) => new(type, [], [], [], []);
}

/// <summary>A record with where it comes from (失信记录及其来源).</summary>
/// <param name="Record">The record.</param>
/// <param name="Source">Agency or service that reported it.</param>
/// <param name="Disputed">True while an objection against it is handled (异议标识), Art. 31.</param>
/// <param name="Basis">Places that make the behaviour dishonest.</param>
public sealed record FiledRecord(CreditRecord Record, string Source, bool Disputed, IReadOnlyList<Citation> Basis)
{
    /// <summary>True when it stands in the file on a day.</summary>
    public bool StandsOn(DateOnly date) => Record.DeterminedOn <= date && Record.WithdrawnOn is null;

    /// <summary>True when the report rests on a place that names a list, and the behaviour is not older than the text.</summary>
    public bool RestsOn(ListingText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Record.OccurredOn >= text.From && Basis.Contains(text.Place);
    }
}

/// <summary>An entry of abnormal operation (经营异常名录), as market regulation reported it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Source">Agency that decided it.</param>
/// <param name="EnteredOn">Day of entry (列入日期).</param>
/// <param name="RemovedOn">Day of removal (移出日期); null while it stands.</param>
public sealed record AbnormalListing(Guid Id, string Source, DateOnly EnteredOn, DateOnly? RemovedOn);

/// <summary>The days of a punishment.</summary>
public static class PunishmentDays
{
    /// <summary>True on the days from the decision to the last day of force, unless it ended before (惩戒生效期间).</summary>
    public static bool IsInForceOn(this Punishment punishment, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(punishment);
        return punishment.Decision is { ExpiresOn: { } expiresOn } decision && decision.On <= date && date <= expiresOn && !(punishment.End?.On <= date);
    }
}
