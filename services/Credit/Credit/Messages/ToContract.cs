using Quzhou.Contracts.V1;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Core = Quzhou.Credit.Core;

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
            Subject = SubjectOf(subject),
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
        Subject = SubjectOf(subject),
        Reason = (LiftReason)punishment.End!.Reason,
        LiftedOn = punishment.End.On,
    };

    private static Subject SubjectOf(SubjectRow subject) => new(subject.SubjectId, (Contracts.V1.SubjectType)subject.Type, subject.Name);

    private static Ground GroundOf(RecordRow record)
    {
        var finding = StoredJson.ReadFindings(record.Findings)[0];
        return new Ground(record.Id, record.Behaviour, record.OccurredOn, BasisOf(finding.RuleId, finding.Citation, finding.ReasonZh, finding.ReasonEn));
    }

    private static LegalBasis BasisOf(Core.JointPunishment.Measure measure) => BasisOf("", measure.Citation, measure.DescriptionZh, measure.DescriptionEn);

    private static LegalBasis BasisOf(string ruleId, Citation citation, string zh, string en) =>
        new(ruleId, citation.Document, citation.Article, citation.Paragraph, citation.Item, citation.Part, zh, en);
}
