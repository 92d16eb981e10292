using Quzhou.FoodSafety.Core.Supervision;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.FoodSafety;

/// <summary>From rows to the wire.</summary>
internal static class Messages
{
    internal static V1.Operator ToMessage(this OperatorRow row, SubjectStanding standing, Caller caller)
    {
        var punishment = standing.Facts();
        // Rows of the first version have a class without a reason; the rule's own finding stands for it.
        var (effective, reasons) = row.Assessment is { } assessment
            ? ClassDecisions.Effective(assessment, punishment)
            : (PunishedOperatorIsTopClass.Of(row.AssessedClass, punishment).Class, [PunishedOperatorIsTopClass.Of(row.AssessedClass, punishment).Basis]);
        var message = new V1.Operator
        {
            OperatorId = row.Id.ToString(),
            Subject = SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller),
            Kind = (V1.OperatorKind)(int)row.Kind,
            County = row.County,
            Township = row.Township,
            PermitNumber = row.PermitNumber,
            AssessedClass = (V1.InspectionClass)(int)row.AssessedClass,
            EffectiveClass = (V1.InspectionClass)(int)effective,
            ExemptUntil = row.ExemptUntil?.ToMessage(),
            ExemptionSuspended = row.ExemptUntil is not null && punishment is not null,
            Etag = row.Version.ToString(),
            Grid = row.Grid,
            Address = row.Address,
            CateringSize = row.CateringSize,
            MainUrbanArea = row.MainUrbanArea,
            KitchenWasteCollected = row.KitchenWasteCollected,
            OilWaterSeparator = row.OilWaterSeparator,
            ClosedOn = row.ClosedOn?.ToMessage(),
        };
        message.ClassBasis.AddRange(reasons.ToBasis());
        return message;
    }

    internal static V1.Inspection ToMessage(this InspectionRow row)
    {
        var message = new V1.Inspection
        {
            InspectionId = row.Id.ToString(),
            OperatorId = row.OperatorId.ToString(),
            InspectionClass = (V1.InspectionClass)(int)row.Class,
            PlannedOn = row.PlannedOn.ToMessage(),
            InspectedOn = row.InspectedOn?.ToMessage(),
            Result = row.Outcome is { } outcome ? (V1.InspectionResult)(int)outcome : V1.InspectionResult.Unspecified,
            Findings = row.Findings ?? "",
            RectifyBy = row.RectifyBy?.ToMessage(),
            Etag = row.Version.ToString(),
            RoundId = row.RoundId?.ToString() ?? "",
        };
        message.Inspectors.AddRange(row.Inspectors);
        if (row.Case is not { } known)
            return message;
        message.ChecklistId = known.ChecklistId?.ToString() ?? "";
        message.Items.AddRange(known.Items.Select(i => new V1.ItemResult { Number = i.Number, Finding = (V1.ItemFinding)(int)i.Finding, Note = i.Note }));
        if (known.Rechecks is [.., var last])
            message.Recheck = new V1.Recheck { CheckedOn = last.Act.On.ToMessage(), Rectified = last.Rectified, Findings = last.Findings, Officer = last.Act.By };
        return message;
    }
}
