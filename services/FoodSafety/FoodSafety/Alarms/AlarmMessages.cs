using Google.Protobuf.WellKnownTypes;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>Alarms from rows to the wire.</summary>
internal static class AlarmMessages
{
    internal static V1.Alarm ToMessage(this AlarmRow row)
    {
        var message = new V1.Alarm
        {
            AlarmId = row.Id.ToString(),
            Kind = (V1.AlarmKind)(int)row.Kind,
            Key = row.Key,
            Severity = (V1.Severity)(int)row.Severity,
            State = (V1.AlarmState)(int)row.State,
            OperatorId = row.OperatorId?.ToString() ?? "",
            Batch = row.Batch,
            County = row.County,
            Township = row.Township,
            Occurrences = row.Occurrences,
            RaisedTime = row.RaisedAt.ToTimestamp(),
            AcknowledgeByTime = row.AcknowledgeBy?.ToTimestamp(),
            Escalations = row.Escalations,
            PlanLevel = row.LevelCode is null ? null : new V1.PlanLevel { Code = row.LevelCode, Name = row.LevelName },
            GroundLapsedTime = row.GroundLapsedAt?.ToTimestamp(),
            AcknowledgedBy = row.AcknowledgedBy ?? "",
            AcknowledgedTime = row.AcknowledgedAt?.ToTimestamp(),
            ClosedBy = row.ClosedBy ?? "",
            ClosedTime = row.ClosedAt?.ToTimestamp(),
            ClosedFor = row.ClosedFor is { } reason ? (V1.ClosingReason)(int)reason : V1.ClosingReason.Unspecified,
            ClosingNote = row.ClosingNote ?? "",
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Basis).ToBasis());
        return message;
    }

    internal static V1.AlarmChange ToMessage(this AlarmChangeRow row)
    {
        var message = new V1.AlarmChange
        {
            Sequence = row.Sequence ?? 0,
            AlarmId = row.AlarmId.ToString(),
            Kind = (V1.AlarmChangeKind)(int)row.Kind,
            ChangeTime = row.At.ToTimestamp(),
            ChangedBy = row.By,
            State = (V1.AlarmState)(int)row.State,
            Severity = (V1.Severity)(int)row.Severity,
            PlanLevelCode = row.LevelCode ?? "",
        };
        message.Basis.AddRange(StoredBasis.Read(row.Basis).ToBasis());
        return message;
    }

    internal static V1.PlanLevelSet ToMessage(this PlanLevelsRow row)
    {
        var message = new V1.PlanLevelSet
        {
            EffectiveFrom = row.EffectiveFrom.ToMessage(), General = row.General, Heavier = row.Heavier, Severe = row.Severe, RecordedBy = row.RecordedBy,
        };
        message.Levels.AddRange(row.Codes.Zip(row.Names, (code, name) => new V1.PlanLevel { Code = code, Name = name }));
        return message;
    }
}
