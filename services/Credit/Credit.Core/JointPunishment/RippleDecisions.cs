using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>
/// What becomes of a punishment when records it stands on are taken out of the file (异议更正、事实更正的后果). Nobody has a
/// choice here: the decision was taken on the record, and the system carries it out on that decision's authority.
/// </summary>
public static class RippleDecisions
{
    /// <summary>Decides for one open punishment. Accepted with the same version: nothing goes out. Refused: nothing changes.</summary>
    /// <param name="punishment">The punishment.</param>
    /// <param name="grounds">The records it stands on, as they are now.</param>
    /// <param name="system">Who acts.</param>
    /// <param name="on">Day of the correction.</param>
    /// <param name="authority">The decision that it rests on, for example <c>objections/…</c>.</param>
    public static Outcome<Punishment> Decide(Punishment punishment, IReadOnlyCollection<CreditRecord> grounds, Officer system, DateOnly on, string authority)
    {
        if (!punishment.IsOpen)
            return PunishmentDecisions.NotIn(punishment, "PROPOSED, IN_FORCE, LIFT_PROPOSED");
        var (remaining, finding) = GroundsThatStillCarry.Find(grounds, on);
        if (grounds.All(r => r.WithdrawnOn is null))
            return new Outcome<Punishment>.Refused([finding]);
        if (remaining.Count == 0)
        {
            return new Outcome<Punishment>.Accepted(
                punishment.IsInForce
                    ? punishment with { State = PunishmentState.Lifted, Version = punishment.Version + 1, End = new PunishmentEnd(LiftReason.ObjectionUpheld, system, on, authority) }
                    : punishment with { State = PunishmentState.Rejected, Decision = new PunishmentDecision(system, on, authority, null, []) },
                [finding]);
        }
        var narrowed = punishment with { Grounds = [.. remaining.Select(r => r.Id)] };
        if (!punishment.IsInForce)
            return new Outcome<Punishment>.Accepted(narrowed, [finding]);
        var (expiresOn, term) = TermFollowsValidity.Find(remaining);
        return new Outcome<Punishment>.Accepted(
            narrowed with { Version = punishment.Version + 1, Decision = punishment.Decision! with { ExpiresOn = expiresOn } },
            [finding, term]);
    }
}
