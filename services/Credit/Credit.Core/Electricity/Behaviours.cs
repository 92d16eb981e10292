namespace Quzhou.Credit.Core.Electricity;

/// <summary>Stable codes of the behaviour that the regulation names.</summary>
public static class Behaviours
{
    /// <summary>Arrears after dunning (拖欠电费,经催缴仍不缴纳), Art. 11 and 12, item 1 of each level.</summary>
    public const string Arrears = "ARREARS";

    /// <summary>Late payment (未按约定的方式和期限交付电费), Art. 11 and 12, item 2 of each level.</summary>
    public const string LatePayment = "LATE_PAYMENT";

    /// <summary>Use in breach of contract (违约用电), Art. 11 and 12 (二)3, (三)3.</summary>
    public const string ContractBreach = "CONTRACT_BREACH";

    /// <summary>Theft of electricity (窃电), Art. 11 and 12 (二)3, (三)3.</summary>
    public const string Theft = "THEFT";

    /// <summary>What follows from a meter fault was refused (计量装置故障,拒不整改、拒不补缴), Art. 11(二)5, Art. 12(一)4, (二)6, (三)7.</summary>
    public const string MeterRefusal = "METER_REFUSAL";

    /// <summary>Safety hazards not removed in time (用电安全隐患未及时整改), Art. 12(一)3, (二)5, (三)6.</summary>
    public const string HazardOverdue = "HAZARD_OVERDUE";

    /// <summary>Public grid failed through unlawful work (违章作业造成停电), Art. 12(二)7, (三)8.</summary>
    public const string UnlawfulOutage = "UNLAWFUL_OUTAGE";

    /// <summary>Wilful damage to power facilities (故意破坏电力设施), Art. 11(二)6, (三)5, Art. 12(二)8, (三)9.</summary>
    public const string FacilityDamage = "FACILITY_DAMAGE";

    /// <summary>Returned cheque (支票退票), Art. 12(三)4.</summary>
    public const string ReturnedCheque = "RETURNED_CHEQUE";

    /// <summary>Malicious complaint (恶意投诉), Art. 11(二)7, Art. 12(二)9.</summary>
    public const string MaliciousComplaint = "MALICIOUS_COMPLAINT";

    /// <summary>Power works obstructed (阻挠电力工程施工建设), Art. 11(三)6.</summary>
    public const string ConstructionObstructed = "CONSTRUCTION_OBSTRUCTED";

    /// <summary>Unlawful work in a protected zone (电力设施保护范围内违章作业), Art. 12(三)10.</summary>
    public const string ProtectedZoneWork = "PROTECTED_ZONE_WORK";

    /// <summary>Orderly-use scheme or load agreement refused (拒不履行有序用电方案、互动避让协议), Art. 12(三)11.</summary>
    public const string OrderlyUseRefused = "ORDERLY_USE_REFUSED";

    /// <summary>Order of the power company disrupted (扰乱供电企业秩序), Art. 11(三)7, Art. 12(三)12.</summary>
    public const string OrderDisrupted = "ORDER_DISRUPTED";

    /// <summary>General dishonesty again (多次一般失信), Art. 11 and 12 (二)4.</summary>
    public const string RepeatedGeneral = "REPEATED_GENERAL";

    /// <summary>Heavier dishonesty again (多次较重失信), Art. 11(三)4, Art. 12(三)5.</summary>
    public const string RepeatedHeavier = "REPEATED_HEAVIER";
}
