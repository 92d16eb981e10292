using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister;

/// <summary>Why a subject is on a list on a day (名单条目).</summary>
/// <param name="List">The list.</param>
/// <param name="Source">Agency or service that it comes from.</param>
/// <param name="Since">First day; null when the file does not say.</param>
/// <param name="Until">Last day; null when the text gives none.</param>
/// <param name="Published">True when a text has it shown to the public.</param>
/// <param name="Disputed">True while an objection against what it rests on is handled; that does not take it off the list, Art. 31.</param>
/// <param name="Reference">What it rests on: <c>records/…</c>, <c>punishments/…</c>, <c>abnormal-listings/…</c>; empty for the level.</param>
/// <param name="Finding">The rule that says so.</param>
public sealed record ListEntry(
    RegisterList List, string Source, DateOnly? Since, DateOnly? Until, bool Published, bool Disputed, string Reference, Finding Finding)
{
    /// <summary>An entry that a report of a department makes; the texts give it no end but the report's own.</summary>
    internal static ListEntry Of(FiledRecord record, ListingText text, string ruleId, string zh, string en) => new(
        RegisterList.Black,
        record.Source,
        record.Record.DeterminedOn,
        null,
        text.Published,
        record.Disputed,
        $"records/{record.Record.Id}",
        new Finding(ruleId, text.Place, zh, en, [new Fact("record_id", record.Record.Id.ToString()), FactText.Day("occurred_on", record.Record.OccurredOn)]));
}
