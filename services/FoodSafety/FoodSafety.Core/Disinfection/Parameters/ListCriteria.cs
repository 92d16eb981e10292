using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Disinfection.Parameters;

/// <summary>
/// Criteria of the red and black list (红黑榜标准). The text asks to explore such a list and prints no criterion: every number
/// is a choice of this product, dated so that the office's own rules can replace it; <c>docs/decisions/0083</c>.
/// </summary>
public static class ListCriteria
{
    /// <summary>Months that a firm's record is looked at, back from the day of the proposal.</summary>
    public static readonly DatedParameter<int> WindowMonths = new("foodsafety.disinfection.window", "months", Row(12));

    /// <summary>Failures in the window - failed inspections, failed samples, rectifications overdue, violations - from which a firm may go on the black list.</summary>
    public static readonly DatedParameter<int> BlackFailures = new("foodsafety.disinfection.black-failures", "failures", Row(1));

    /// <summary>Passed inspections in the window that the red list needs, beside no failure.</summary>
    public static readonly DatedParameter<int> RedPassed = new("foodsafety.disinfection.red-passed", "passed inspections", Row(2));

    /// <summary>Months that an entry stays on its list.</summary>
    public static readonly DatedParameter<int> ListedMonths = new("foodsafety.disinfection.listed", "months", Row(12));

    /// <summary>Working days within which an objection is decided, the day of receipt not counted: as in the city's measures on credit.</summary>
    public static readonly DatedParameter<int> ObjectionWorkingDays = new("foodsafety.disinfection.objection", "working days", Row(5));

    private static DatedRow<int> Row(int value) => new(Texts.InForce, value, Texts.Point("八"));
}
