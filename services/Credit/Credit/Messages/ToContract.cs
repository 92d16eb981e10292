using Quzhou.Contracts.V1;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Messages;

/// <summary>From decisions to the events that leave for the departments.</summary>
internal static class ToContract
{
    internal static JointPunishmentImposed Imposed(
        Core.JointPunishment.Punishment punishment, SubjectRow subject, IReadOnlyCollection<RecordRow> grounds, long sequence) => new()
        {
            PunishmentId = punishment.Id,
            Version = punishment.Version,
            Sequence = sequence,
            Subject = subject.Id.ToContract(subject.Name),
            Level = (Contracts.V1.DishonestyLevel)Core.JointPunishment.Punishment.Level,
            Grounds = [.. grounds.Select(GroundOf)],
            Measures = [.. punishment.Measures.Select(m => new Measure(m.Code, m.Service, m.DescriptionZh, BasisOf(m)))],
            ImposedOn = punishment.Decision!.On,
            ExpiresOn = punishment.Decision.ExpiresOn!.Value,
            IssuedBy = punishment.Decision.By.Agency,
        };

    internal static JointPunishmentLifted Lifted(Core.JointPunishment.Punishment punishment, SubjectRow subject, long sequence) => new()
    {
        PunishmentId = punishment.Id,
        Version = punishment.Version,
        Sequence = sequence,
        Subject = subject.Id.ToContract(subject.Name),
        Reason = (LiftReason)punishment.End!.Reason,
        LiftedOn = punishment.End.On,
    };

    private static Ground GroundOf(RecordRow record) =>
        new(record.Id, record.Behaviour, record.OccurredOn, StoredJson.ReadFindings(record.Findings)[0].ToContract());

    // A measure rests on the text itself, not on a rule that found it.
    private static LegalBasis BasisOf(Core.JointPunishment.Measure measure) =>
        new Finding("", measure.Citation, measure.DescriptionZh, measure.DescriptionEn).ToContract();
}
