namespace Quzhou.Credit.Core.Electricity.Facts;

/// <summary>
/// One established fact of a user's conduct (用电行为事实). Facts are what the power company knows; what they amount to is
/// never stored in them but found by the rules, so that a corrected fact corrects everything that was built on it.
/// </summary>
/// <param name="Key">Stable key within the user's file, unique among all kinds, such as <c>theft/2018-0031</c>.</param>
/// <param name="OccurredOn">Day the behaviour happened; for a bill its due day, for a hazard the last day of its term.</param>
public abstract record ConductFact(string Key, DateOnly OccurredOn);

/// <summary>Behaviour that somebody verified on one day (经核实的行为).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="OccurredOn">Day it happened.</param>
/// <param name="EstablishedOn">Day it was verified, not before it happened: from then on it is known (认定依据形成日).</param>
public abstract record VerifiedConduct(string Key, DateOnly OccurredOn, DateOnly EstablishedOn) : ConductFact(Key, OccurredOn);

/// <summary>
/// A bill and what became of it (电费账单). Whether it is in arrears is judged on each day on which somebody looked.
/// </summary>
/// <param name="Key">Stable key.</param>
/// <param name="DueOn">Last day on which it could be paid in time.</param>
/// <param name="AmountFen">What it came to, in fen, at least 1.</param>
/// <param name="DunnedOn">First dunning after the due day (催缴); null when there was none.</param>
/// <param name="SettledOn">Day on which nothing was owed any more; null while something is.</param>
/// <param name="ObservedOn">
/// Days on which the books were looked at and the bill's state was determined, in any order: days of reports, of imports
/// and of ratings. Only they can be days of determination (认定日期).
/// </param>
public sealed record BillFact(
    string Key, DateOnly DueOn, long AmountFen, DateOnly? DunnedOn, DateOnly? SettledOn, IReadOnlyList<DateOnly> ObservedOn) : ConductFact(Key, DueOn)
{
    /// <summary>The bill as the rules on arrears read it.</summary>
    public UnpaidBill ToUnpaid() => new(DueOn, DunnedOn, AmountFen, SettledOn);
}

/// <summary>Use of electricity in breach of contract (违约用电).</summary>
public sealed record ContractBreach(string Key, DateOnly OccurredOn, DateOnly EstablishedOn) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>Theft of electricity (窃电).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="OccurredOn">Day it happened.</param>
/// <param name="EstablishedOn">Day it was verified.</param>
/// <param name="AmountFen">Value of what was stolen (窃电金额), in fen, 0 or more.</param>
public sealed record Theft(string Key, DateOnly OccurredOn, DateOnly EstablishedOn, long AmountFen) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>A meter fault whose consequences the user refused (计量装置故障拒不整改、拒不补缴).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="OccurredOn">Day of the refusal.</param>
/// <param name="EstablishedOn">Day it was verified.</param>
/// <param name="RefusedRectification">Refused to have it put right (拒不整改).</param>
/// <param name="RefusedBackPayment">Refused to pay what was not metered, after the power company's verification (拒不补缴电费).</param>
public sealed record MeterFault(string Key, DateOnly OccurredOn, DateOnly EstablishedOn, bool RefusedRectification, bool RefusedBackPayment)
    : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>A safety hazard that was not removed within the term set (用电安全隐患逾期未整改).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Deadline">Last day of the term (整改期限).</param>
/// <param name="EstablishedOn">Day on which it was found still there, after the deadline.</param>
public sealed record HazardOverdue(string Key, DateOnly Deadline, DateOnly EstablishedOn) : VerifiedConduct(Key, Deadline, EstablishedOn);

/// <summary>Voltage of the public grid that failed (停电公用电网电压等级).</summary>
public enum GridVoltage
{
    /// <summary>10 or 20 kV (10千伏/20千伏).</summary>
    Kv10Or20 = 1,

    /// <summary>35 kV and more (35千伏及以上).</summary>
    Kv35AndUp = 2,
}

/// <summary>The public grid failed through unlawful work (因违章作业造成公用电网停电).</summary>
public sealed record UnlawfulOutage(string Key, DateOnly OccurredOn, DateOnly EstablishedOn, GridVoltage Voltage) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>Wilful damage to power facilities (故意破坏电力设施).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="OccurredOn">Day it happened.</param>
/// <param name="EstablishedOn">Day it was verified.</param>
/// <param name="Serious">Serious, with larger loss or bad effect (情节较重); else light (情节较轻).</param>
/// <param name="Compensated">The user made good the loss of its own accord (主动赔偿).</param>
public sealed record FacilityDamage(string Key, DateOnly OccurredOn, DateOnly EstablishedOn, bool Serious, bool Compensated) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>A cheque for electricity that the bank returned (支票退票).</summary>
public sealed record ReturnedCheque(string Key, DateOnly OccurredOn, DateOnly EstablishedOn) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>A malicious complaint for unjust gain (恶意投诉).</summary>
public sealed record MaliciousComplaint(string Key, DateOnly OccurredOn, DateOnly EstablishedOn) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>Construction of power works obstructed without good reason (阻挠电力工程施工建设).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="OccurredOn">Day it happened.</param>
/// <param name="EstablishedOn">Day it was verified.</param>
/// <param name="RefusedRuling">The mediation's result, judgment or ruling was refused (拒不执行调解结果或判决、裁决).</param>
public sealed record ConstructionObstructed(string Key, DateOnly OccurredOn, DateOnly EstablishedOn, bool RefusedRuling) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>Unlawful work in a protected zone of power facilities (电力设施保护范围内违章作业).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="OccurredOn">Day it happened.</param>
/// <param name="EstablishedOn">Day it was verified.</param>
/// <param name="RefusedToStop">Dissuasion and handling were refused (拒不接受劝阻和处理).</param>
public sealed record ProtectedZoneWork(string Key, DateOnly OccurredOn, DateOnly EstablishedOn, bool RefusedToStop) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>Refusal of the orderly-use scheme or of a load agreement (拒不履行有序用电方案、负荷互动避让协议).</summary>
public sealed record OrderlyUseRefused(string Key, DateOnly OccurredOn, DateOnly EstablishedOn) : VerifiedConduct(Key, OccurredOn, EstablishedOn);

/// <summary>Order of the power company disrupted so that work could not go on (扰乱供电企业秩序).</summary>
public sealed record OrderDisrupted(string Key, DateOnly OccurredOn, DateOnly EstablishedOn) : VerifiedConduct(Key, OccurredOn, EstablishedOn);
