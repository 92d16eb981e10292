namespace Quzhou.Admissions.Core.Examination;

/// <summary>Subject of the graduation examination (考试科目), 一(二).</summary>
public enum Subject
{
    /// <summary>Chinese (语文).</summary>
    Chinese = 1,

    /// <summary>Mathematics (数学).</summary>
    Mathematics = 2,

    /// <summary>Social studies and morals (社会·思品).</summary>
    SocialStudies = 3,

    /// <summary>Science (科学).</summary>
    Science = 4,

    /// <summary>English (英语).</summary>
    English = 5,

    /// <summary>Physical education (体育).</summary>
    PhysicalEducation = 6,
}

/// <summary>How a subject is examined (考试形式).</summary>
public enum ExamForm
{
    /// <summary>Closed book (闭卷).</summary>
    ClosedBook = 1,

    /// <summary>Open book (开卷).</summary>
    OpenBook = 2,

    /// <summary>A test of its own, by the city's plan for it (按体育考试实施方案执行).</summary>
    OwnScheme = 3,
}

/// <summary>How the listening test is held (听力测试方式).</summary>
public enum ListeningForm
{
    /// <summary>Part of the paper, played in the hall (随卷听力).</summary>
    WithPaper = 1,

    /// <summary>By dialogue with a computer (人机对话).</summary>
    ByComputer = 2,
}

/// <summary>Listening part of the English examination.</summary>
/// <param name="Form">How it is held.</param>
/// <param name="Points">Its points, within those of English.</param>
public sealed record ListeningTest(ListeningForm Form, int Points);

/// <summary>A sitting of the timetable (考试时间).</summary>
/// <param name="Subject">Subject.</param>
/// <param name="Day">Day.</param>
/// <param name="Start">Begin.</param>
/// <param name="End">End.</param>
public sealed record Sitting(Subject Subject, DateOnly Day, TimeOnly Start, TimeOnly End);
