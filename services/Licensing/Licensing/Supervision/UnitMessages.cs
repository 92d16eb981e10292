using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using ExplosivesCheck = Quzhou.Licensing.V1.ExplosivesCheck;
using ExplosivesMeasure = Quzhou.Licensing.V1.ExplosivesMeasure;
using RiskLevel = Quzhou.Licensing.V1.RiskLevel;
using RiskState = Quzhou.Licensing.V1.RiskState;

namespace Quzhou.Licensing;

/// <summary>Classes, risks and checks of units, from rows to the wire.</summary>
internal static class UnitMessages
{
    internal static YearClass ToMessage(this YearClassRow row, SupervisedSubjectRow unit)
    {
        var rated = row.Class;
        var message = new YearClass
        {
            SubjectKey = row.SubjectKey.ToString(),
            SubjectName = SupervisedSubjects.PublicName(unit.SubjectId, unit.SubjectName),
            Year = row.Year,
            Points = rated.Points.ToString("0.##"),
            Grade = (YearClassGrade)(int)rated.Class,
            SupervisionClass = ModeOfClass.Of(rated.Class).Mode switch
            {
                SupervisionMode.Trust => SupervisionClass.Exempt,
                SupervisionMode.Key => SupervisionClass.Key,
                _ => SupervisionClass.Ordinary,
            },
            RatedOn = rated.Evaluated.On.ToMessage(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    internal static Risk ToMessage(this RiskRow row, SupervisedSubjectRow unit, DateOnly today)
    {
        var risk = row.Risk;
        var message = new Risk
        {
            RiskId = row.Id.ToString(),
            SubjectKey = row.SubjectKey.ToString(),
            SubjectName = SupervisedSubjects.PublicName(unit.SubjectId, unit.SubjectName),
            Level = (RiskLevel)(int)risk.Level,
            State = (RiskState)(int)risk.State,
            Reasoning = risk.Assessments[^1].Reasoning,
            WarnedOn = risk.Warned?.On.ToMessage(),
            ReviewDueOn = risk.ReviewDueOn?.ToMessage(),
            Overdue = RiskDecisions.Overdue(risk, today) is not null,
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    internal static ExplosivesCheck ToMessage(this ExplosivesCheckRow row)
    {
        var check = row.Check;
        var message = new ExplosivesCheck
        {
            CheckId = row.Id.ToString(),
            SubjectKey = row.SubjectKey.ToString(),
            Level = (ExplosivesLevel)(int)check.Level,
            Finding = (ExplosivesFinding)(int)check.Finding,
            Statement = check.Statement,
            CheckedOn = row.CheckedOn.ToMessage(),
            CheckedBy = check.Act.By,
            RectifyBy = check.RectifyBy?.ToMessage(),
        };
        message.Items.AddRange(check.Items.Select(i => (ExplosivesItem)(int)i));
        return message;
    }

    internal static ExplosivesMeasure ToMessage(this ExplosivesMeasureRow row, DateOnly today)
    {
        var measure = row.Measure;
        var message = new ExplosivesMeasure
        {
            MeasureId = row.Id.ToString(),
            CheckId = row.CheckId.ToString(),
            SubjectKey = row.SubjectKey.ToString(),
            Stage = (ExplosivesMeasureStage)(int)measure.Stage,
            RectifyBy = measure.RectifyBy?.ToMessage(),
            Overdue = ExplosivesDecisions.IsOverdue(measure, today),
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }
}
