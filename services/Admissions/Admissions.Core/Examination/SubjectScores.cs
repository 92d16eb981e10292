namespace Quzhou.Admissions.Core.Examination;

/// <summary>
/// Scores of one candidate (学业考试成绩), each in tenths of a point (十分之一分), so that half points stay whole numbers.
/// </summary>
/// <param name="Chinese">Chinese (语文).</param>
/// <param name="Mathematics">Mathematics (数学).</param>
/// <param name="SocialStudies">Social studies and morals (社会·思品).</param>
/// <param name="Science">Science (科学).</param>
/// <param name="English">English (英语).</param>
/// <param name="PhysicalEducation">Physical education (体育).</param>
public readonly record struct SubjectScores(int Chinese, int Mathematics, int SocialStudies, int Science, int English, int PhysicalEducation)
{
    /// <summary>Tenths in a point.</summary>
    public const int TenthsPerPoint = 10;

    /// <summary>Total without bonus (总分).</summary>
    public int Total => Chinese + Mathematics + SocialStudies + Science + English + PhysicalEducation;

    /// <summary>Chinese, mathematics and English together (语数英三科总分).</summary>
    public int CoreThree => Chinese + Mathematics + English;

    /// <summary>Score of one subject.</summary>
    public int Of(Subject subject) => subject switch
    {
        Subject.Chinese => Chinese,
        Subject.Mathematics => Mathematics,
        Subject.SocialStudies => SocialStudies,
        Subject.Science => Science,
        Subject.English => English,
        Subject.PhysicalEducation => PhysicalEducation,
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    /// <summary>The same scores with one subject replaced.</summary>
    public SubjectScores With(Subject subject, int tenths) => subject switch
    {
        Subject.Chinese => this with { Chinese = tenths },
        Subject.Mathematics => this with { Mathematics = tenths },
        Subject.SocialStudies => this with { SocialStudies = tenths },
        Subject.Science => this with { Science = tenths },
        Subject.English => this with { English = tenths },
        Subject.PhysicalEducation => this with { PhysicalEducation = tenths },
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    /// <summary>Points as printed: <c>583.5</c>, <c>600</c>.</summary>
    public static string Print(int tenths) =>
        tenths % TenthsPerPoint == 0 ? $"{tenths / TenthsPerPoint}" : $"{tenths / TenthsPerPoint}.{tenths % TenthsPerPoint}";
}
