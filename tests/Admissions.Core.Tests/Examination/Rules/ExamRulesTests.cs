using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Examination.Rules;

[Covers("admissions.exam.full-marks")]
[Covers("admissions.exam.hearing-exempt")]
[Covers("admissions.exam.physical-education-until")]
public sealed class ExamRulesTests
{
    [Theory]
    [InlineData("below 0", Subject.Chinese, -1, false)]
    [InlineData("0", Subject.Chinese, 0, true)]
    [InlineData("a tenth below full", Subject.Science, 1599, true)]
    [InlineData("full marks", Subject.Science, 1600, true)]
    [InlineData("a tenth above", Subject.Science, 1601, false)]
    [InlineData("full in another subject is not full here", Subject.PhysicalEducation, 1600, false)]
    [InlineData("full in physical education", Subject.PhysicalEducation, 400, true)]
    [InlineData("a tenth above in physical education", Subject.PhysicalEducation, 401, false)]
    public void A_score_lies_within_the_full_marks(string row, Subject subject, int tenths, bool within)
    {
        var finding = ScoreWithinFullMarks.Check(subject, tenths, Day("2018-06-20"));

        (finding is null).ShouldBe(within, row);
        finding?.Citation.ToString().ShouldBe("衢市教基〔2018〕17号一(二)");
    }

    [Theory]
    [InlineData("disability and certificate", true, true, true)]
    [InlineData("without the certificate", true, false, false)]
    [InlineData("certificate of another disability", false, true, false)]
    [InlineData("neither", false, false, false)]
    public void Who_cannot_hear_is_exempt_from_listening(string row, bool disability, bool certificate, bool exempt)
    {
        var finding = HearingExemption.Check(disability, certificate);

        (finding is not null).ShouldBe(exempt, row);
        finding?.Facts.ShouldBe([new Fact("settled_by", "浙教基〔2008〕67号")]);
    }

    [Theory]
    [InlineData("the day before", "2018-05-14", true)]
    [InlineData("the last day", "2018-05-15", true)]
    [InlineData("a day late", "2018-05-16", false)]
    public void Physical_education_is_tested_in_time(string row, string day, bool inTime) =>
        (PhysicalEducationOnTime.Check(Day(day)) is null).ShouldBe(inTime, row);
}
