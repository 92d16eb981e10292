namespace Quzhou.Licensing.Core.Catalogue;

/// <summary>Development zone that the reform applies in (试点区域).</summary>
public enum Zone
{
    /// <summary>Economic and technological development zone (经济技术开发区).</summary>
    EconomicDevelopment = 1,

    /// <summary>National high-tech industrial development zone (国家高新技术产业开发区).</summary>
    HighTech = 2,
}

/// <summary>How an item is reformed (改革方式).</summary>
public enum ReformMode
{
    /// <summary>Approval cancelled (完全取消审批).</summary>
    Cancelled = 1,

    /// <summary>Filing instead of approval (审批改为备案).</summary>
    Filing = 2,

    /// <summary>Notification and commitment (全面实行告知承诺制).</summary>
    Commitment = 3,

    /// <summary>More transparent and predictable (提高透明度和可预期性).</summary>
    Transparency = 4,

    /// <summary>Stricter access (强化准入监管).</summary>
    Strict = 5,
}

/// <summary>One of the 98 items of the reform (改革事项).</summary>
/// <param name="Zone">Zone.</param>
/// <param name="Serial">Serial number, 1 to 98.</param>
/// <param name="PrintedName">Name as the gazette prints it; empty for an item that it does not print.</param>
/// <param name="CorrectedName">Name without an obvious slip of the print; empty when there is none.</param>
/// <param name="Authority">Implementing authority (实施机关).</param>
/// <param name="Department">Responsible department (责任单位).</param>
/// <param name="Mode">How it is reformed.</param>
public sealed record CatalogueItem(
    Zone Zone, int Serial, string PrintedName, string CorrectedName, string Authority, string Department, ReformMode Mode)
{
    /// <summary>False for serials 44 and 45, which the printed annex leaves out: nobody can apply for what has no name.</summary>
    public bool IsPrinted => PrintedName.Length > 0;

    /// <summary>Name to show.</summary>
    public string Name => CorrectedName.Length > 0 ? CorrectedName : PrintedName;
}
