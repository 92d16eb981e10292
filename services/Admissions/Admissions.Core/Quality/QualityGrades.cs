namespace Quzhou.Admissions.Core.Quality;

/// <summary>Grade of an item of the quality evaluation (综合素质评价等第).</summary>
public enum QualityGrade
{
    /// <summary>Not passed (不合格).</summary>
    Failed = 1,

    /// <summary>Passed (合格).</summary>
    Passed = 2,

    /// <summary>A, which is passed and more.</summary>
    A = 3,
}

/// <summary>Grades of one candidate, one an item of the scheme (综合素质评价结果).</summary>
/// <param name="ByItem">Grade by code of the item, see <see cref="Parameters.QualitySchemes"/>.</param>
public sealed record QualityGrades(IReadOnlyDictionary<string, QualityGrade> ByItem)
{
    /// <summary>Number of A's (获A等第数量).</summary>
    public int CountOfA => ByItem.Values.Count(g => g == QualityGrade.A);
}

/// <summary>An item of a scheme (评价项目).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Chinese name.</param>
public sealed record QualityItem(string Code, string Name);

/// <summary>A scheme and where its items stand (评价方案).</summary>
/// <param name="Name">Chinese name of the scheme.</param>
/// <param name="Items">Items that every candidate needs a grade in, as far as the notice names them.</param>
/// <param name="Closed">True when the notice names them all; else the office's scheme may add items.</param>
public sealed record QualityScheme(string Name, IReadOnlyList<QualityItem> Items, bool Closed);
