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

/// <summary>What the plan has the responsible department do for an item (任务清单).</summary>
public enum ReformTask
{
    /// <summary>Settle how the item is supervised without approval (明确取消审批后的管理措施并制定制度).</summary>
    FollowUpMeasures = 1,

    /// <summary>Prepare the filing with the state's authority; it begins when that has started it (待国家主管部门落实备案试点后实施).</summary>
    FilingAfterNationalPilot = 2,

    /// <summary>Register by the province's measures, and settle conditions, materials, term and supervision (按省登记管理办法规范登记).</summary>
    FilingByProvincialMeasures = 3,

    /// <summary>Publish the letter, the method and the supervision of commitments (制定并发布告知承诺书、办法和监管制度).</summary>
    LetterAndMethod = 4,

    /// <summary>Publish how approval becomes transparent and predictable (提出提高透明度和可预期性的举措并制定制度).</summary>
    TransparencyMeasures = 5,

    /// <summary>Publish how access is tightened (提出加强市场准入管理的举措并制定办法).</summary>
    AccessMeasures = 6,
}

/// <summary>One of the 98 items of the reform (改革事项).</summary>
/// <param name="Zone">Zone.</param>
/// <param name="Serial">Serial number, 1 to 98.</param>
/// <param name="PrintedName">Name as the gazette prints it; empty for an item that it does not print.</param>
/// <param name="CorrectedName">Name without an obvious slip of the print; empty when there is none.</param>
/// <param name="PrintedAuthority">Implementing authority as printed (实施机关).</param>
/// <param name="CorrectedAuthority">The same without an obvious slip; empty when there is none.</param>
/// <param name="PrintedDepartment">Responsible department as printed (责任单位).</param>
/// <param name="CorrectedDepartment">The same without an obvious slip; empty when there is none.</param>
/// <param name="Mode">How it is reformed.</param>
/// <param name="Task">What its department has to do for it.</param>
public sealed record CatalogueItem(
    Zone Zone,
    int Serial,
    string PrintedName,
    string CorrectedName,
    string PrintedAuthority,
    string CorrectedAuthority,
    string PrintedDepartment,
    string CorrectedDepartment,
    ReformMode Mode,
    ReformTask Task)
{
    /// <summary>False for serials 44 and 45, which the printed annex leaves out: nobody can apply for what has no name.</summary>
    public bool IsPrinted => PrintedName.Length > 0;

    /// <summary>Name to show.</summary>
    public string Name => CorrectedName.Length > 0 ? CorrectedName : PrintedName;

    /// <summary>Implementing authority to show (实施机关).</summary>
    public string Authority => CorrectedAuthority.Length > 0 ? CorrectedAuthority : PrintedAuthority;

    /// <summary>Responsible department, the same word in both zones (责任单位).</summary>
    public string Department => CorrectedDepartment.Length > 0 ? CorrectedDepartment : PrintedDepartment;

    /// <summary>What its permits are for food safety; null when nothing.</summary>
    public FoodActivity? Food => FoodItems.ActivityOf(Serial);

    /// <summary>Day by which the department has to have done its task (时间节点); null where the plan waits for the state's authority.</summary>
    public DateOnly? TaskDueOn => Task == ReformTask.FilingAfterNationalPilot ? null : ReformCatalogue.TaskDay;
}
