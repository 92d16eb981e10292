using Google.Protobuf.WellKnownTypes;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.Sentinel;

/// <summary>Facts of a case, checked.</summary>
internal sealed record CaseFactsRead(DateOnly OnsetOn, DateOnly VisitedOn, CaseFacts Facts, Guid? OperatorId)
{
    internal static CaseFactsRead Read(RequestChecks check, CaseFacts? facts)
    {
        if (!check.Present("facts", facts))
            return new CaseFactsRead(default, default, new CaseFacts(), null);
        var onset = check.Date("facts.onset_on", facts!.OnsetOn);
        var visit = check.Date("facts.visited_on", facts.VisitedOn);
        check.Require(onset == default || visit == default || onset <= visit, "facts.visited_on", "BEFORE_ONSET", "就诊日期不得早于发病日期", "must not be before the onset");
        check.Known("facts.age_band", facts.AgeBand);
        Place(check, "facts.county", facts.County);
        Place(check, "facts.township", facts.Township);
        Place(check, "facts.grid", facts.Grid);
        check.Require(facts.Township.Length == 0 || facts.County.Length > 0, "facts.county", "REQUIRED", "填写乡镇街道时必填", "is required with a township");
        check.Require(facts.Grid.Length == 0 || facts.Township.Length > 0, "facts.township", "REQUIRED", "填写网格时必填", "is required with a grid");
        check.OptionalTextWithoutNumbers("facts.suspected_batch", facts.SuspectedBatch, CaseRow.MaxBatch);
        Guid? operatorId = facts.SuspectedOperatorId.Length == 0 ? null : check.Id("facts.suspected_operator_id", facts.SuspectedOperatorId);
        return new CaseFactsRead(onset, visit, facts, operatorId);
    }

    // The key of a place is its parts with a stroke between them.
    private static void Place(RequestChecks check, string field, string place)
    {
        check.OptionalTextWithoutNumbers(field, place, CaseRow.MaxPlace);
        check.Require(!place.Contains('/', StringComparison.Ordinal), field, "SEPARATOR", "不得含有斜线", "must not have a stroke in it");
    }

    /// <summary>Writes the facts into a row.</summary>
    internal void Into(CaseRow row)
    {
        (row.OnsetOn, row.VisitedOn, row.AgeBand, row.Hospitalised) = (OnsetOn, VisitedOn, Facts.AgeBand, Facts.Hospitalised);
        (row.County, row.Township, row.Grid) = (Facts.County.Trim(), Facts.Township.Trim(), Facts.Grid.Trim());
        (row.SuspectedBatch, row.SuspectedOperatorId) = (Facts.SuspectedBatch.Trim(), OperatorId);
    }
}

/// <summary>Cases from rows to the wire.</summary>
internal static class CaseMessages
{
    /// <summary>A case as this caller may see it: the hospital's own number leads to the patient and is for the hospital and the health office.</summary>
    internal static V1.SentinelCase ToMessage(this CaseRow row, Caller caller) => new()
    {
        CaseId = row.Id.ToString(),
        Hospital = row.Hospital,
        HospitalCaseNumber = caller.Agency is "sentinel-hospital" or "health-office" ? row.HospitalCaseNumber : "***",
        Facts = new CaseFacts
        {
            OnsetOn = row.OnsetOn.ToMessage(),
            VisitedOn = row.VisitedOn.ToMessage(),
            AgeBand = row.AgeBand,
            Hospitalised = row.Hospitalised,
            County = row.County,
            Township = row.Township,
            Grid = row.Grid,
            SuspectedBatch = row.SuspectedBatch,
            SuspectedOperatorId = row.SuspectedOperatorId?.ToString() ?? "",
        },
        Withdrawn = row.Withdrawn,
        ReportedTime = row.ReportedAt.ToTimestamp(),
        Corrections = row.Corrections,
        Etag = row.Version.ToString(),
    };
}
