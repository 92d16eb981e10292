using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>The tests in physical education end before the last day that the notice sets (体育考试), 一(二) note 4.</summary>
public static class PhysicalEducationOnTime
{
    /// <summary>Finding when a test is held later, else null.</summary>
    [Rule("admissions.exam.physical-education-until", Texts.Enrolment, 0, Part = "一", Item = "二.4")]
    public static Finding? Check(DateOnly testedOn) => testedOn <= ExamParameters.PhysicalEducationUntil.On(testedOn).Value
        ? null
        : new Finding(
            "admissions.exam.physical-education-until",
            Texts.Section("一", "二.4"),
            $"体育考试应于{ExamParameters.PhysicalEducationUntil.On(testedOn).Value:yyyy-MM-dd}前结束",
            $"The tests in physical education end by {ExamParameters.PhysicalEducationUntil.On(testedOn).Value:yyyy-MM-dd}",
            [new("tested_on", $"{testedOn:yyyy-MM-dd}")],
            ExamParameters.PhysicalEducationUntil.Describe(testedOn));
}
