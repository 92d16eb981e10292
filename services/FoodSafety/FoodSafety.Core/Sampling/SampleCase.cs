namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>Where a sample stands (样品状态).</summary>
public enum SampleStage
{
    /// <summary>Taken, not sealed yet (已抽取).</summary>
    Taken = 1,

    /// <summary>Sealed, with the samplers (已封样).</summary>
    Sealed = 2,

    /// <summary>Handed over, on its way to who is to receive it (移交中).</summary>
    HandedOver = 3,

    /// <summary>Received with the seal unbroken (已接收).</summary>
    Received = 4,

    /// <summary>Tested, the result is not released (已检验).</summary>
    Tested = 5,

    /// <summary>Reported (已出具报告).</summary>
    Reported = 6,

    /// <summary>Void: the seal was broken or is another one (样品作废).</summary>
    Void = 7,
}

/// <summary>What a test came to (检验结论).</summary>
public enum Conclusion
{
    /// <summary>Within all limits (合格).</summary>
    Passed = 1,

    /// <summary>Beyond a limit (不合格).</summary>
    Failed = 2,

    /// <summary>Risk monitoring of what no standard limits: measured, not judged (仅监测,不作判定).</summary>
    NotJudged = 3,
}

/// <summary>A step of the chain of custody (交接记录).</summary>
/// <param name="From">Who had it.</param>
/// <param name="To">Who has it, or is to receive it.</param>
/// <param name="On">Day.</param>
/// <param name="SealNumber">Number of the seal as read.</param>
/// <param name="SealIntact">True when it was unbroken.</param>
public sealed record CustodyStep(string From, string To, DateOnly On, string SealNumber, bool SealIntact);

/// <summary>A measured value (检验数据).</summary>
/// <param name="Analyte">What was measured (检验项目).</param>
/// <param name="Value">Value, 0 or more; null when nothing was detected (未检出).</param>
/// <param name="Unit">Unit (单位).</param>
/// <param name="Method">Standard of the method (检验方法).</param>
public sealed record Measurement(string Analyte, decimal? Value, string Unit, string Method);

/// <summary>A sample (样品). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number on the sampling sheet (抽样单号).</param>
/// <param name="Category">Category.</param>
/// <param name="OperatorId">Operator it was taken at.</param>
/// <param name="ProductName">Product.</param>
/// <param name="ProductGroup">Group that limits go by (食品类别).</param>
/// <param name="Batch">Batch (批号).</param>
/// <param name="TakenOn">Day; governs the limits, see <c>docs/decisions/0084</c>.</param>
/// <param name="Samplers">Who took it, together.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Holder">Who answers for it now.</param>
/// <param name="SealNumber">Number of the seal; empty before.</param>
/// <param name="Steps">Chain of custody.</param>
/// <param name="Measurements">Measured values; empty before.</param>
/// <param name="Conclusion">What the test came to; null before.</param>
/// <param name="Tested">Who tested, and when; null before.</param>
/// <param name="Reported">Who released the report; null before.</param>
public sealed record SampleCase(
    Guid Id,
    string Number,
    SampleCategory Category,
    Guid OperatorId,
    string ProductName,
    string ProductGroup,
    string Batch,
    DateOnly TakenOn,
    IReadOnlyList<string> Samplers,
    SampleStage Stage,
    string Holder,
    string SealNumber,
    IReadOnlyList<CustodyStep> Steps,
    IReadOnlyList<Measurement> Measurements,
    Conclusion? Conclusion = null,
    Act? Tested = null,
    Act? Reported = null);
