namespace Quzhou.Credit.Consequences;

/// <summary>
/// The credit office's standing decision to impose a joint punishment on every severe record without waiting (自动实施政策).
/// Off unless two officers decided it: they are named here, and in every punishment that it imposes
/// (docs/decisions/0049-automatic-proposals.md).
/// </summary>
internal sealed class AutoImposePolicy
{
    /// <summary>True when it is on.</summary>
    public bool Enabled { get; set; }

    /// <summary>Number of the credit office's decision (决定文号).</summary>
    public string Decision { get; set; } = "";

    /// <summary>First day on which it applies.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Officer who proposed the policy.</summary>
    public string ProposedBy { get; set; } = "";

    /// <summary>Another officer, who approved it.</summary>
    public string ApprovedBy { get; set; } = "";

    /// <summary>True on a day on which it imposes.</summary>
    internal bool AppliesOn(DateOnly date) => Enabled && From <= date;

    /// <summary>What is wrong with it; null when it can be used.</summary>
    internal string? Fault() => this switch
    {
        { Enabled: false } => null,
        { From: null } => "Credit:AutoImpose:From names no day.",
        _ when string.IsNullOrWhiteSpace(Decision) => "Credit:AutoImpose:Decision names no decision.",
        _ when string.IsNullOrWhiteSpace(ProposedBy) || string.IsNullOrWhiteSpace(ApprovedBy) => "Credit:AutoImpose names no two officers.",
        _ when ProposedBy == ApprovedBy => "Credit:AutoImpose names one officer twice: whoever proposed the policy cannot approve it.",
        _ => null,
    };
}
