using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Inspections.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using CoreKind = Quzhou.FoodSafety.Core.Operators.OperatorKind;

namespace Quzhou.FoodSafety;

/// <summary>Inspections, from rows to the wire.</summary>
internal static class InspectionMessages
{
    internal static Inspector ToMessage(this InspectorRow row, int conflicts) => new()
    {
        InspectorId = row.Id.ToString(), Officer = row.Officer, County = row.County, Active = row.Active, Conflicts = conflicts,
    };

    /// <summary>The list that a kind goes by on a day.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND when none is published for the day.</exception>
    internal static async Task<ChecklistRow> ChecklistAsync(this FoodSafetyDb db, CoreKind kind, DateOnly on, CancellationToken cancellation) =>
        await db.Checklists.AsNoTracking().Where(c => c.Kind == kind && c.EffectiveFrom <= on).OrderByDescending(c => c.EffectiveFrom).FirstOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("checklist", $"{kind} {on:yyyy-MM-dd}");

    internal static Checklist ToMessage(this ChecklistRow row)
    {
        var message = new Checklist { ChecklistId = row.Id.ToString(), Kind = (OperatorKind)(int)row.Kind, EffectiveFrom = row.EffectiveFrom.ToMessage(), Source = row.Source };
        message.Items.AddRange(row.ToCore().Items.Select(i => new ChecklistItem { Number = i.Number, Text = i.Text, Key = i.Key }));
        return message;
    }

    internal static Round ToMessage(this RoundRow row, IReadOnlyDictionary<Guid, Guid> inspectionOf)
    {
        var draw = row.Draw;
        var message = new Round
        {
            RoundId = row.Id.ToString(),
            County = row.County,
            Kind = row.Kind is { } kind ? (OperatorKind)(int)kind : OperatorKind.Unspecified,
            Seed = draw.Seed,
            DrawnTime = Timestamp.FromDateTimeOffset(row.DrawnAt),
            PlannedOn = row.PlannedOn.ToMessage(),
            OperatorsListed = draw.Plan.Strata.Sum(s => s.Subjects.Count),
            InspectorsListed = draw.Plan.Inspectors.Count,
            InspectorsEach = draw.Plan.InspectorsPerSubject,
        };
        foreach (var drawn in draw.Result.Drawn)
        {
            var line = new DrawnOperator { OperatorId = drawn.Subject, InspectionId = inspectionOf[Guid.Parse(drawn.Subject)].ToString() };
            line.Inspectors.AddRange(drawn.Inspectors);
            message.Drawn.Add(line);
        }
        message.Drawn.AddRange(draw.Result.Unstaffed.Select(u => new DrawnOperator { OperatorId = u.Subject, InspectionId = inspectionOf[Guid.Parse(u.Subject)].ToString() }));
        return message;
    }

    /// <summary>What the public sees; null before there is a result.</summary>
    internal static PublicInspection? ToPublic(this InspectionRow row, OperatorRow of)
    {
        if (row.Case is not { } done || ResultIsPublished.Of(done) is not { } published)
            return null;
        var entry = published.Entry;
        var message = new PublicInspection
        {
            InspectionId = entry.InspectionId.ToString(),
            OperatorName = of.PublicName(),
            Kind = (OperatorKind)(int)entry.Kind,
            County = of.County,
            InspectedOn = entry.InspectedOn.ToMessage(),
            Result = (InspectionResult)(int)entry.Result,
            RectifyBy = entry.RectifyBy?.ToMessage(),
            Rectified = entry.Rectified,
        };
        message.FailedItems.AddRange(entry.FailedItems);
        return message;
    }

    /// <summary>Name for the public: a person's is masked.</summary>
    internal static string PublicName(this OperatorRow row) =>
        SubjectId.Parse(row.SubjectId).IsNaturalPerson ? Conversions.MaskName(row.SubjectName) : row.SubjectName;
}
