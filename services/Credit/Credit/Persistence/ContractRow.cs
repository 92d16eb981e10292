namespace Quzhou.Credit.Persistence;

/// <summary>Kind of contract (合同种类), Art. 3.</summary>
internal enum ContractKind
{
    /// <summary>Supply and use of electricity (供用电合同).</summary>
    Supply = 1,

    /// <summary>Grid connection and supply of a generating unit (机组并网与供用电协议).</summary>
    GridConnection = 2,
}

/// <summary>How a contract is settled (电费结算方式).</summary>
internal enum SettlementMode
{
    /// <summary>Used first, paid afterwards (先用电后付费).</summary>
    Postpaid = 1,

    /// <summary>Paid in full before use (全额预结算).</summary>
    Prepaid = 2,
}

/// <summary>A contract between a user and the power company (合同): who has one is a user, Art. 3.</summary>
internal sealed class ContractRow
{
    /// <summary>Number of the contract, unique in the power company.</summary>
    public required string ContractNumber { get; init; }

    /// <summary>Number of the user, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Kind of contract.</summary>
    public required ContractKind Kind { get; set; }

    /// <summary>Day on which it was signed.</summary>
    public required DateOnly SignedOn { get; set; }

    /// <summary>How it is settled.</summary>
    public required SettlementMode Settlement { get; set; }

    /// <summary>Last day; null while it runs.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
