using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators;

/// <summary>Kind of operator (业态).</summary>
public enum OperatorKind
{
    /// <summary>Producer (食品生产者).</summary>
    Producer = 1,

    /// <summary>Market (农批农贸市场).</summary>
    Market = 2,

    /// <summary>Caterer (餐饮服务提供者).</summary>
    Caterer = 3,

    /// <summary>Canteen (食堂).</summary>
    Canteen = 4,

    /// <summary>Online seller (网络食品销售者).</summary>
    OnlineSeller = 5,

    /// <summary>Vending machine (自动售货机).</summary>
    VendingMachine = 6,

    /// <summary>Small workshop, small caterer, small shop or stall (三小一摊).</summary>
    SmallAndStall = 7,

    /// <summary>Rural banquet kitchen (农村家宴中心).</summary>
    FarmKitchen = 8,

    /// <summary>Tableware disinfection (餐饮具集中消毒单位).</summary>
    TablewareDisinfection = 9,
}

/// <summary>Inspection class (检查类别). The text grades nothing; see <c>docs/decisions/0080</c>.</summary>
public enum InspectionClass
{
    /// <summary>Routine (常规检查).</summary>
    Routine = 1,

    /// <summary>Enhanced (加强检查).</summary>
    Enhanced = 2,

    /// <summary>Top (重点检查).</summary>
    Top = 3,
}

/// <summary>How grave a violation is (严重程度).</summary>
public enum Severity
{
    /// <summary>General (一般).</summary>
    General = 1,

    /// <summary>Heavier (较重).</summary>
    Heavier = 2,

    /// <summary>Severe (严重).</summary>
    Severe = 3,
}

/// <summary>A food operator as the office assessed it, before any punishment (食品生产经营者).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Assessed">Class that the office assessed.</param>
/// <param name="ExemptUntil">Last day of an exemption from routine inspections; null when there is none (免检).</param>
public sealed record Operator(Guid Id, InspectionClass Assessed, DateOnly? ExemptUntil)
{
    /// <summary>True while an exemption runs.</summary>
    public bool IsExempt(DateOnly on) => ExemptUntil >= on;
}

/// <summary>The class that applies now, and why.</summary>
/// <param name="Class">Class.</param>
/// <param name="Basis">The rule.</param>
public sealed record EffectiveClass(InspectionClass Class, Finding Basis);
