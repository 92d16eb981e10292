using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>A score lies between 0 and the full marks of its subject (卷面分数), 一(二).</summary>
public static class ScoreWithinFullMarks
{
    /// <summary>Finding when it does not, else null.</summary>
    [Rule("admissions.exam.full-marks", Texts.Enrolment, 0, Part = "一", Item = "二")]
    public static Finding? Check(Subject subject, int tenths, DateOnly on)
    {
        var full = ExamParameters.FullMarks.On(on);
        return tenths >= 0 && tenths <= full.Value[subject] * SubjectScores.TenthsPerPoint
            ? null
            : new Finding(
                "admissions.exam.full-marks",
                full.Citation,
                $"成绩应在0至{full.Value[subject]}分之间",
                $"The score lies between 0 and {full.Value[subject]}",
                [new("subject", subject.ToString()), new("tenths", $"{tenths}")],
                $"{ExamParameters.FullMarks.Name}@{full.EffectiveFrom:yyyy-MM-dd}");
    }
}
