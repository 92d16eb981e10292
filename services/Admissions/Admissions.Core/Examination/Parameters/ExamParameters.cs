using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Parameters;

/// <summary>The examination scheme in dated parameters (考试方案), 一(二) with its notes.</summary>
public static class ExamParameters
{
    private static readonly DateOnly From2019 = new(2019, 1, 1);
    private static readonly DateOnly From2020 = new(2020, 1, 1);
    private static readonly DateOnly EndOf2018 = new(2018, 12, 31);

    /// <summary>Full marks by subject (卷面分数); together 640.</summary>
    public static readonly DatedParameter<IReadOnlyDictionary<Subject, int>> FullMarks = new(
        "admissions.exam.full-marks",
        "points",
        new DatedRow<IReadOnlyDictionary<Subject, int>>(
            Texts.Issued,
            new Dictionary<Subject, int>
            {
                [Subject.Chinese] = 120,
                [Subject.Mathematics] = 120,
                [Subject.SocialStudies] = 80,
                [Subject.Science] = 160,
                [Subject.English] = 120,
                [Subject.PhysicalEducation] = 40,
            }.AsReadOnly(),
            Texts.Section("一", "二")));

    /// <summary>Form by subject (考试形式); social studies are closed book from 2020.</summary>
    public static readonly DatedParameter<IReadOnlyDictionary<Subject, ExamForm>> Forms = new(
        "admissions.exam.forms",
        "form",
        new DatedRow<IReadOnlyDictionary<Subject, ExamForm>>(Texts.Issued, FormsWith(ExamForm.OpenBook), Texts.Section("一", "二")),
        new DatedRow<IReadOnlyDictionary<Subject, ExamForm>>(From2020, FormsWith(ExamForm.ClosedBook), Texts.Section("一", "二.2")));

    /// <summary>Listening part of English: 25 points, from 2019 by computer and 30 (听力测试).</summary>
    public static readonly DatedParameter<ListeningTest> Listening = new(
        "admissions.exam.listening",
        "points",
        new DatedRow<ListeningTest>(Texts.Issued, new ListeningTest(ListeningForm.WithPaper, 25), Texts.Section("一", "二.1")),
        new DatedRow<ListeningTest>(From2019, new ListeningTest(ListeningForm.ByComputer, 30), Texts.Section("一", "二.1")));

    /// <summary>Points of the laboratory test within science (科学实验操作考试): none before 2020, then 10.</summary>
    public static readonly DatedParameter<int> LaboratoryPoints = new(
        "admissions.exam.laboratory",
        "points",
        new DatedRow<int>(Texts.Issued, 0, Texts.Section("一", "二")),
        new DatedRow<int>(From2020, 10, Texts.Section("一", "二.2")));

    /// <summary>Sittings of 2018 (考试日期、时间). Another year's are another notice's.</summary>
    public static readonly DatedParameter<IReadOnlyList<Sitting>> Timetable = new(
        "admissions.exam.timetable",
        "sittings",
        new DatedRow<IReadOnlyList<Sitting>>(
            Texts.Issued,
            [
                new Sitting(Subject.Chinese, new DateOnly(2018, 6, 11), new TimeOnly(9, 0), new TimeOnly(11, 0)),
                new Sitting(Subject.Mathematics, new DateOnly(2018, 6, 11), new TimeOnly(13, 30), new TimeOnly(15, 30)),
                new Sitting(Subject.SocialStudies, new DateOnly(2018, 6, 11), new TimeOnly(16, 10), new TimeOnly(17, 30)),
                new Sitting(Subject.Science, new DateOnly(2018, 6, 12), new TimeOnly(9, 0), new TimeOnly(11, 0)),
                new Sitting(Subject.English, new DateOnly(2018, 6, 12), new TimeOnly(13, 30), new TimeOnly(15, 10)),
            ],
            Texts.Section("一", "二"),
            EndOf2018));

    /// <summary>Last day of the tests in physical education (体育考试截止日).</summary>
    public static readonly DatedParameter<DateOnly> PhysicalEducationUntil = new(
        "admissions.exam.physical-education-until",
        "date",
        new DatedRow<DateOnly>(Texts.Issued, new DateOnly(2018, 5, 15), Texts.Section("一", "二.4"), EndOf2018));

    private static System.Collections.ObjectModel.ReadOnlyDictionary<Subject, ExamForm> FormsWith(ExamForm socialStudies) => new Dictionary<Subject, ExamForm>
    {
        [Subject.Chinese] = ExamForm.ClosedBook,
        [Subject.Mathematics] = ExamForm.ClosedBook,
        [Subject.SocialStudies] = socialStudies,
        [Subject.Science] = ExamForm.ClosedBook,
        [Subject.English] = ExamForm.ClosedBook,
        [Subject.PhysicalEducation] = ExamForm.OwnScheme,
    }.AsReadOnly();
}
