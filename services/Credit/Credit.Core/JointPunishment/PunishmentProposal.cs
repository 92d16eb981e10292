using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>The first officer's step (联合惩戒提请).</summary>
/// <param name="Id">Id of the punishment to be.</param>
/// <param name="Kind">Kind of user.</param>
/// <param name="Grounds">Records named; empty for every record that carries a punishment and is not yet the ground of an open one.</param>
/// <param name="MeasureCodes">Measures asked for; empty for all that fit.</param>
/// <param name="By">The officer.</param>
/// <param name="On">Day of the proposal.</param>
/// <param name="Note">What the officer noted.</param>
public sealed record PunishmentProposal(
    Guid Id, UserKind Kind, IReadOnlyCollection<Guid> Grounds, IReadOnlyCollection<string> MeasureCodes, Officer By, DateOnly On, string Note)
{
    /// <summary>Decides whether the proposal may go to the second officer.</summary>
    /// <param name="records">All records of the subject.</param>
    /// <param name="open">All open punishments of the subject: a record grounds only one at a time.</param>
    public Outcome<Punishment> Decide(IReadOnlyCollection<CreditRecord> records, IReadOnlyCollection<Punishment> open)
    {
        var taken = open.Where(p => p.IsOpen).SelectMany(p => p.Grounds).ToHashSet();
        if (Grounds.Any(taken.Contains) || (Grounds.Count == 0 && records.Any(r => r.CarriesPunishment(On)) && records.Where(r => r.CarriesPunishment(On)).All(r => taken.Contains(r.Id))))
            return new Outcome<Punishment>.NotAllowed(NotAllowedReason.WrongState, "所列记录已是未了结的联合惩戒的事由。", "A record named is already the ground of an open punishment.");

        var grounds = records.Where(r => Grounds.Count == 0 ? r.CarriesPunishment(On) && !taken.Contains(r.Id) : Grounds.Contains(r.Id)).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).ToList();
        var (severe, severeFinding) = SevereRecordsInForce.Find(grounds, On);
        if (!severe)
            return new Outcome<Punishment>.Refused([severeFinding]);
        var (measures, measureFinding) = MeasuresFit.Choose(MeasureCodes, Kind, On);
        if (measures is null)
            return new Outcome<Punishment>.Refused([measureFinding]);
        return new Outcome<Punishment>.Accepted(
            new Punishment(Id, Kind, PunishmentState.Proposed, 0, [.. grounds.Select(r => r.Id)], measures, By, On, Note),
            [severeFinding, measureFinding]);
    }
}
