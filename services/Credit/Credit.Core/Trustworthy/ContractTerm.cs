namespace Quzhou.Credit.Core.Trustworthy;

/// <summary>The term of a contract between a user and the power company (供用电合同期限), Art. 3.</summary>
/// <param name="SignedOn">Day on which it was signed.</param>
/// <param name="ClosedOn">Last day; null while it runs.</param>
public readonly record struct ContractTerm(DateOnly SignedOn, DateOnly? ClosedOn);
