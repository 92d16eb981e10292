using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Examination.Parameters;

public sealed class ExamParametersTests
{
    [Theory]
    [InlineData(Subject.Chinese, 120)]
    [InlineData(Subject.Mathematics, 120)]
    [InlineData(Subject.SocialStudies, 80)]
    [InlineData(Subject.Science, 160)]
    [InlineData(Subject.English, 120)]
    [InlineData(Subject.PhysicalEducation, 40)]
    public void Full_marks(Subject subject, int points) => ExamParameters.FullMarks.On(Day("2018-06-11")).Value[subject].ShouldBe(points);

    [Fact]
    public void Full_marks_are_640_together()
    {
        ExamParameters.FullMarks.On(Day("2018-06-11")).Value.Count.ShouldBe(Enum.GetValues<Subject>().Length);
        ExamParameters.FullMarks.On(Day("2018-06-11")).Value.Values.Sum().ShouldBe(640);
    }

    [Theory]
    [InlineData("2018 with the paper", "2018-06-12", ListeningForm.WithPaper, 25)]
    [InlineData("last day before the change", "2018-12-31", ListeningForm.WithPaper, 25)]
    [InlineData("from 2019 by computer", "2019-01-01", ListeningForm.ByComputer, 30)]
    public void Listening(string row, string day, ListeningForm form, int points) =>
        ExamParameters.Listening.On(Day(day)).Value.ShouldBe(new ListeningTest(form, points), row);

    [Theory]
    [InlineData("open book and no laboratory", "2018-06-11", ExamForm.OpenBook, 0)]
    [InlineData("last day before the change", "2019-12-31", ExamForm.OpenBook, 0)]
    [InlineData("from 2020 closed book and ten points", "2020-01-01", ExamForm.ClosedBook, 10)]
    public void Social_studies_and_laboratory(string row, string day, ExamForm form, int laboratory)
    {
        ExamParameters.Forms.On(Day(day)).Value[Subject.SocialStudies].ShouldBe(form, row);
        ExamParameters.LaboratoryPoints.On(Day(day)).Value.ShouldBe(laboratory, row);
        ExamParameters.Forms.On(Day(day)).Value.Count(f => f.Value == ExamForm.OpenBook).ShouldBe(form == ExamForm.OpenBook ? 1 : 0, row);
    }

    [Fact]
    public void The_timetable_of_2018()
    {
        string.Join('\n', ExamParameters.Timetable.On(Day("2018-06-11")).Value.Select(s => $"{s.Subject} {s.Day:MM-dd} {s.Start:HH:mm}-{s.End:HH:mm}")).ShouldBe(
            "Chinese 06-11 09:00-11:00\nMathematics 06-11 13:30-15:30\nSocialStudies 06-11 16:10-17:30\nScience 06-12 09:00-11:00\nEnglish 06-12 13:30-15:10");
        Should.Throw<ParameterNotInForceException>(() => ExamParameters.Timetable.On(Day("2019-01-01")), "another year's timetable is another notice's");
        Should.Throw<ParameterNotInForceException>(() => ExamParameters.Timetable.On(Day("2018-03-07")));
    }
}
