namespace Quzhou.Credit.Core.Electricity;

/// <summary>Stable codes of the behaviour that the regulation names.</summary>
public static class Behaviours
{
    /// <summary>Arrears after dunning (拖欠电费,经催缴仍不缴纳), Art. 11 and 12, item 1 of each level.</summary>
    public const string Arrears = "ARREARS";
}
