namespace Quzhou.FoodSafety.Core.Operators;

/// <summary>Size of a catering service (餐饮规模).</summary>
public enum CateringSize
{
    /// <summary>Large (大型).</summary>
    Large = 1,

    /// <summary>Medium (中型).</summary>
    Medium = 2,

    /// <summary>Small (小型).</summary>
    Small = 3,
}

/// <summary>Where an operator is (所在地).</summary>
/// <param name="County">County, city or district (县市区).</param>
/// <param name="Township">Township or subdistrict (乡镇街道).</param>
/// <param name="Grid">Grid of the township (网格); empty when not known.</param>
/// <param name="Address">Address (经营地址); empty when not known.</param>
public sealed record Location(string County, string Township, string Grid, string Address);

/// <summary>What a catering service does with its waste, point 八 (餐厨废弃物).</summary>
/// <param name="Size">Size; null when not known or no catering service.</param>
/// <param name="MainUrbanArea">True in a county's main urban area (主城区).</param>
/// <param name="KitchenWasteCollected">True when each day's kitchen waste goes to central collection and disposal (集中收集处置).</param>
/// <param name="OilWaterSeparator">True when an oil-water separator is installed (油水分离装置).</param>
public sealed record Facilities(CateringSize? Size, bool MainUrbanArea, bool KitchenWasteCollected, bool OilWaterSeparator);

/// <summary>What a person does at an operator (岗位).</summary>
public enum StaffDuty
{
    /// <summary>Person in charge (负责人).</summary>
    InCharge = 1,

    /// <summary>Principal staff (主要从业人员).</summary>
    Practitioner = 2,
}

/// <summary>One training (培训记录).</summary>
/// <param name="On">Day.</param>
/// <param name="Hours">Hours, above 0.</param>
public readonly record struct Training(DateOnly On, int Hours);

/// <summary>How a person stands with the training of a year (年度学时).</summary>
/// <param name="Hours">Hours of the year.</param>
/// <param name="Required">Hours that the text asks for.</param>
/// <param name="Basis">The rule.</param>
public sealed record TrainingStanding(int Hours, int Required, Law.Finding Basis)
{
    /// <summary>Hours still missing; 0 when reached.</summary>
    public int Missing => Math.Max(0, Required - Hours);

    /// <summary>True when reached.</summary>
    public bool Reached => Missing == 0;
}

/// <summary>Time of a grid worker on the job (网格员任职).</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it runs on.</param>
public readonly record struct Service(DateOnly From, DateOnly? Until)
{
    /// <summary>True when it touches a year.</summary>
    public bool Touches(int year) => From.Year <= year && (Until is null || Until.Value.Year >= year);
}

/// <summary>Whether an operator counts for a share, and whether it meets what is counted.</summary>
/// <param name="InScope">Counts in the denominator.</param>
/// <param name="Met">Counts in the numerator; false out of scope.</param>
/// <param name="Basis">The rule.</param>
public sealed record CountedFor(bool InScope, bool Met, Law.Finding Basis);
