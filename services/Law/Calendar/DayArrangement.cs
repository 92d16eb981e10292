namespace Quzhou.Law;

/// <summary>What a notice makes of a day.</summary>
public enum DayKind
{
    /// <summary>A holiday or a rest day moved to here (放假、调休).</summary>
    Off = 0,

    /// <summary>A rest day worked to make up for a bridged one (调休上班).</summary>
    Work = 1,
}

/// <summary>A day that a notice of the State Council's General Office (国务院办公厅) takes out of the ordinary week.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off, or worked.</param>
/// <param name="Name">The festival as the notice names it, for example <c>春节</c>; two that fall together are joined by <c>、</c>.</param>
/// <param name="Notice">Number of the notice, for example <c>国办发明电〔2017〕12号</c>.</param>
public readonly record struct DayArrangement(DateOnly Date, DayKind Kind, string Name, string Notice)
{
    /// <summary>
    /// The year whose notice this row belongs to. The only days outside their own year are those around New Year's
    /// Day, so a row in December belongs to the notice for the year that follows.
    /// </summary>
    public int NoticeYear => Date.Month == 12 ? Date.Year + 1 : Date.Year;
}
