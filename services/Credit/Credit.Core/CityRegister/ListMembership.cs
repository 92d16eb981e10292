using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Core.CityRegister;

/// <summary>Which lists a subject is on (名单认定). Nothing is stored: the file is read each time.</summary>
public static class ListMembership
{
    /// <summary>All entries on a day, red first, then black, then abnormal; within a list the oldest first.</summary>
    /// <param name="date">The day.</param>
    /// <param name="level">The subject's level on that day.</param>
    /// <param name="file">The subject's file.</param>
    public static IReadOnlyList<ListEntry> On(DateOnly date, CreditLevel level, SubjectFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. Entries(date, level, file)
                .OrderBy(e => e.List)
                .ThenBy(e => e.Since)
                .ThenBy(e => e.Reference, StringComparer.Ordinal)
                .ThenBy(e => e.Finding.RuleId, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ListEntry> Entries(DateOnly date, CreditLevel level, SubjectFile file) =>
        new[] { TrustworthyOnRedList.Find(level, file.Grants, date) }
            .Concat(file.Punishments.Select(p => JointPunishmentOnBlackList.Find(p, file.Records, date)))
            .Concat(file.Records.SelectMany(r => OfRecord(r, file, date)))
            .Concat(file.AbnormalListings.Select(l => EnterpriseOnAbnormalList.Find(l, file.Type, date)))
            .OfType<ListEntry>();

    private static IEnumerable<ListEntry?> OfRecord(FiledRecord record, SubjectFile file, DateOnly date) =>
    [
        SevereRecordOnBlackList.Find(record, date),
        ObstructingDeveloperOnBlackList.Find(record, file.Type, date),
        FalsePapersOnBlackList.Find(record, file.Type, date),
        BankInBreachOnBlackList.Find(record, file.Type, date),
        SevereViolatorOnBlackList.Find(record, file.Type, date),
    ];
}
