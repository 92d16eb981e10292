using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>
/// Severe dishonesty goes to the city's platform and has effects there (严重失信不良记录), Art. 22 and 23: on the black list while
/// the record is in force and not ended by correction, whether or not a joint punishment was decided. The public sees the
/// behaviour that Art. 22 names.
/// </summary>
public static class SevereRecordOnBlackList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.black.severe-record";

    /// <summary>The entry when the record carries a punishment on the day.</summary>
    [Rule(Id, Regulation.Document, 22)]
    [Rule(Id, Regulation.Document, 23)]
    public static ListEntry? Find(FiledRecord record, DateOnly date) => !record.Record.CarriesPunishment(date) ? null : new ListEntry(
        RegisterList.Black,
        record.Source,
        record.Record.DeterminedOn,
        record.Record.ValidUntil,
        record.Basis.Any(found => PublishedWhenSevere.Find(record.Record, found, date) is not null),
        record.Disputed,
        $"records/{record.Record.Id}",
        new Finding(
            Id,
            Regulation.Article(22),
            "严重失信记录在有效期内,列入黑名单。",
            "A severe record is in force: on the black list.",
            [new Fact("record_id", record.Record.Id.ToString()), FactText.Day("determined_on", record.Record.DeterminedOn), FactText.Day("valid_until", record.Record.ValidUntil!.Value)]));
}
