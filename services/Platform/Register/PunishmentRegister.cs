namespace Quzhou.Platform.Register;

/// <summary>
/// What a change does to the register. The newest version wins, whatever the order of arrival: the register is a
/// maximum over versions, so any interleaving, duplication and reordering ends in the same state.
/// </summary>
public static class PunishmentRegister
{
    /// <summary>Decides what a change does, given the version that the register holds.</summary>
    /// <param name="heldVersion">Version in the register; 0 when the punishment is not known.</param>
    /// <param name="change">The change that arrived.</param>
    public static RegisterOutcome Decide(int heldVersion, RegisterChange change)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(heldVersion);
        ArgumentOutOfRangeException.ThrowIfLessThan(change.Version, 1);
        if (change.Version < heldVersion)
            return RegisterOutcome.Stale;
        if (change.Version == heldVersion)
            return RegisterOutcome.Repeated;
        return change is RegisterChange.Imposed ? RegisterOutcome.Enforce : RegisterOutcome.Release;
    }
}

/// <summary>What a change does to the register.</summary>
public enum RegisterOutcome
{
    /// <summary>A newer version is held: nothing happens and nothing is answered.</summary>
    Stale,

    /// <summary>This very version is held: nothing happens, and the stored answer is given again.</summary>
    Repeated,

    /// <summary>Restrict the subject and answer.</summary>
    Enforce,

    /// <summary>Undo the restrictions, remember that it ended, and answer.</summary>
    Release,
}
