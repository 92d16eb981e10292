using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>The second officer's step on a proposal (联合惩戒决定): impose or reject.</summary>
public static class PunishmentDecisions
{
    /// <summary>Imposes: version 1 goes out to the departments as they are on that day.</summary>
    /// <param name="punishment">The proposal.</param>
    /// <param name="grounds">The records it stands on, as they are now.</param>
    /// <param name="by">The second officer.</param>
    /// <param name="on">Day of the decision.</param>
    /// <param name="note">What that officer noted.</param>
    /// <param name="recipients">Departments that have to enforce it.</param>
    public static Outcome<Punishment> Impose(
        Punishment punishment, IReadOnlyCollection<CreditRecord> grounds, Officer by, DateOnly on, string note, IReadOnlyList<string> recipients)
    {
        if (NotDecidable(punishment, by) is { } wrong)
            return wrong;
        var (severe, severeFinding) = SevereRecordsInForce.Find(grounds, on);
        if (!severe)
            return new Outcome<Punishment>.Refused([severeFinding]);
        var (expiresOn, termFinding) = TermFollowsValidity.Find(grounds);
        return new Outcome<Punishment>.Accepted(
            punishment with { State = PunishmentState.InForce, Version = punishment.Version + 1, Decision = new PunishmentDecision(by, on, note, expiresOn, recipients) },
            [severeFinding, termFinding]);
    }

    /// <summary>Rejects: nothing goes out, and the grounds are free for another proposal.</summary>
    public static Outcome<Punishment> Reject(Punishment punishment, Officer by, DateOnly on, string reason) =>
        NotDecidable(punishment, by) ?? new Outcome<Punishment>.Accepted(
            punishment with { State = PunishmentState.Rejected, Decision = new PunishmentDecision(by, on, reason, null, []) }, []);

    private static Outcome<Punishment>? NotDecidable(Punishment punishment, Officer by)
    {
        if (punishment.State != PunishmentState.Proposed)
            return NotIn(punishment, "PROPOSED");
        return punishment.ProposedBy.Id == by.Id
            ? new Outcome<Punishment>.NotAllowed(NotAllowedReason.FourEyes, "提请人不得自行决定,须由另一名人员决定。", "Who proposed it may not decide it: another officer has to.")
            : null;
    }

    internal static Outcome<Punishment> NotIn(Punishment punishment, string allowed) => new Outcome<Punishment>.NotAllowed(
        NotAllowedReason.WrongState,
        $"联合惩戒当前状态为{StateName(punishment.State)},该操作要求{allowed}。",
        $"The punishment is {StateName(punishment.State)}; this step needs {allowed}.",
        allowed);

    private static string StateName(PunishmentState state) => state switch
    {
        PunishmentState.Proposed => "PROPOSED",
        PunishmentState.Rejected => "REJECTED",
        PunishmentState.InForce => "IN_FORCE",
        PunishmentState.LiftProposed => "LIFT_PROPOSED",
        _ => "LIFTED",
    };
}
