namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>Departments that receive every joint punishment (落实部门), by resource name.</summary>
public static class Recipients
{
    /// <summary>Credit office itself (信用办).</summary>
    public const string Credit = "credit";

    /// <summary>Administrative licensing (行政审批).</summary>
    public const string Licensing = "licensing";

    /// <summary>Housing fund centre (住房公积金).</summary>
    public const string HousingFund = "housing-fund";

    /// <summary>Education bureau, admissions (招生).</summary>
    public const string Admissions = "admissions";

    /// <summary>Food safety (食品安全).</summary>
    public const string FoodSafety = "food-safety";

    /// <summary>All of them. A decision keeps the list as it was when it was made.</summary>
    public static readonly IReadOnlyList<string> All = [Credit, Licensing, HousingFund, Admissions, FoodSafety];
}
