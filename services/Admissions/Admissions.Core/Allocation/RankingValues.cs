namespace Quzhou.Admissions.Core.Allocation;

/// <summary>What candidates are ranked by (录取排序依据), 三(三)1, each compared after the one before; scores in tenths.</summary>
/// <param name="PreviousGraduate">Graduate of an earlier year, where the policy lets those of the year go first.</param>
/// <param name="Total">Total with bonus (投档总分).</param>
/// <param name="CoreThree">Chinese, mathematics and English together.</param>
/// <param name="CountOfA">A's in the quality evaluation.</param>
/// <param name="Science">Science.</param>
/// <param name="Chinese">Chinese.</param>
/// <param name="Mathematics">Mathematics.</param>
/// <param name="English">English.</param>
public readonly record struct RankingValues(
    bool PreviousGraduate, int Total, int CoreThree, int CountOfA, int Science, int Chinese, int Mathematics, int English);

/// <summary>A step of the ranking, in the order in which it is taken.</summary>
public enum Criterion
{
    /// <summary>None: equal in all of them; an officer ruled.</summary>
    Ruling = 0,

    /// <summary>Graduates of the year first (优先录取应届).</summary>
    CurrentGraduate = 1,

    /// <summary>Total with bonus (投档总分).</summary>
    Total = 2,

    /// <summary>Chinese, mathematics and English together (语数英总分).</summary>
    CoreThree = 3,

    /// <summary>Number of A's (A等第数量).</summary>
    CountOfA = 4,

    /// <summary>Science (科学).</summary>
    Science = 5,

    /// <summary>Chinese (语文).</summary>
    Chinese = 6,

    /// <summary>Mathematics (数学).</summary>
    Mathematics = 7,

    /// <summary>English (英语).</summary>
    English = 8,

    /// <summary>Place in the professional test (专业测试名次), special talents only.</summary>
    ProfessionalTest = 9,
}
