using Google.Protobuf.WellKnownTypes;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Messages;

/// <summary>From rows and Core values to the messages of the API.</summary>
internal static class ToMessage
{
    private static Basis Citing(this Basis basis, Citation citation)
    {
        (basis.Citation, basis.Document, basis.Article, basis.Paragraph, basis.Item, basis.Part) =
            (citation.ToString(), citation.Document, citation.Article, citation.Paragraph, citation.Item, citation.Part);
        return basis;
    }

    internal static V1.CreditLevel ToLevel(this CreditLevel level) => (V1.CreditLevel)level;

    internal static V1.CreditLevel ToLevel(this DishonestyLevel? level) => level switch
    {
        DishonestyLevel.General => V1.CreditLevel.DishonestGeneral,
        DishonestyLevel.Heavier => V1.CreditLevel.DishonestHeavier,
        DishonestyLevel.Severe => V1.CreditLevel.DishonestSevere,
        _ => V1.CreditLevel.Unspecified,
    };

    internal static Subject ToSubject(this SubjectRow subject, Caller caller) => subject.Id.ToMessage(subject.Name, caller);

    internal static V1.CreditRecord ToRecord(this RecordRow row, BillRow? bill, DateOnly today)
    {
        var record = row.ToCore();
        var message = new V1.CreditRecord
        {
            RecordId = row.Id.ToString(),
            Behaviour = row.Behaviour,
            Level = row.Level.ToLevel(),
            Source = row.Source,
            OccurredOn = row.OccurredOn.ToMessage(),
            DeterminedOn = row.DeterminedOn.ToMessage(),
            ValidUntil = row.ValidUntil?.ToMessage(),
            CountsForLevel = Core.Standing.Rules.RecordCountsForLevel.Find(record, today) is not null,
            CorrectedOn = row.CorrectedOn?.ToMessage(),
            LevelRepairedOn = row.LevelRepairedOn?.ToMessage(),
            PunishmentEndedOn = row.PunishmentEndedOn?.ToMessage(),
            Evidence = row.Evidence,
            OutstandingFen = bill is null ? 0 : bill.AmountFen - bill.PaidFen,
        };
        message.Basis.AddRange(StoredJson.ReadFindings(row.Findings).ToBasis());
        return message;
    }

    internal static V1.Repair ToRepair(this RepairRow row)
    {
        var repair = row.ToCore();
        var message = new V1.Repair
        {
            RepairId = row.Id.ToString(),
            RecordId = row.RecordId.ToString(),
            Scope = (V1.RepairScope)repair.Scope,
            State = (V1.RepairState)repair.State,
            AppliedOn = repair.AppliedOn.ToMessage(),
            ClosedOn = repair.ClosedOn?.ToMessage(),
            Etag = row.Etag,
            Statement = row.Statement,
        };
        message.Evidence.AddRange(row.Evidence);
        message.Reviews.AddRange(repair.Reviews.Select(r => new V1.RepairReview
        {
            Agency = r.By.Agency,
            Reviewer = r.By.Id,
            Approved = r.Approved,
            Note = r.Note,
            ReviewedOn = r.On.ToMessage(),
        }));
        message.Basis.AddRange(repair.Findings.ToBasis());
        return message;
    }

    internal static V1.Punishment ToPunishment(this JointPunishmentRow row, SubjectRow subject, Caller caller)
    {
        var punishment = row.ToCore();
        var isImposed = punishment.Decision?.ExpiresOn is not null;
        var message = new V1.Punishment
        {
            PunishmentId = row.Id.ToString(),
            Version = row.Version,
            Etag = row.Etag,
            State = (V1.PunishmentState)row.State,
            Subject = subject.ToSubject(caller),
            Level = V1.CreditLevel.DishonestSevere,
            ImposedOn = isImposed ? punishment.Decision!.On.ToMessage() : null,
            ExpiresOn = punishment.Decision?.ExpiresOn?.ToMessage(),
            LiftedOn = punishment.End?.On.ToMessage(),
            LiftReason = (V1.LiftReason)(punishment.End?.Reason ?? punishment.Lift?.Reason ?? default),
            ProposedBy = row.ProposedBy,
            DecidedBy = punishment.Decision?.By.Id ?? "",
            LiftProposedBy = punishment.Lift?.By.Id ?? "",
            LiftedBy = punishment.End?.By.Id ?? "",
            ProposeTime = row.ProposedAt.ToTimestamp(),
            ImposeTime = isImposed ? row.DecidedAt?.ToTimestamp() : null,
            LiftTime = row.EndedAt?.ToTimestamp(),
            Note = row.Note,
            DecisionNote = punishment.Decision?.Note ?? "",
            LiftNote = punishment.Lift?.Note ?? "",
        };
        message.RecordIds.AddRange(row.Grounds.Select(id => id.ToString()));
        message.Measures.AddRange(punishment.Measures.Select(ToMeasure));
        message.Recipients.AddRange(punishment.Decision?.Recipients ?? []);
        message.DeclinedLifts.AddRange(punishment.Declined.Select(d => new V1.DeclinedLift
        {
            Reason = (V1.LiftReason)d.Proposal.Reason,
            ProposedBy = d.Proposal.By.Id,
            DeclinedBy = d.By.Id,
            DeclinedOn = d.On.ToMessage(),
            Note = d.Reason,
        }));
        return message;
    }

    private static V1.Measure ToMeasure(Measure measure) => new()
    {
        Code = measure.Code,
        Service = measure.Service,
        DescriptionZh = measure.DescriptionZh,
        DescriptionEn = measure.DescriptionEn,
        Basis = new Basis { ReasonZh = measure.DescriptionZh, ReasonEn = measure.DescriptionEn }.Citing(measure.Citation),
    };

    internal static V1.PropagationRow ToRow(this PropagationEntry entry, ResendPolicy policy, DateTimeOffset now)
    {
        var row = entry.ToCore();
        var message = new V1.PropagationRow
        {
            PunishmentId = entry.PunishmentId.ToString(),
            Version = entry.Version,
            Service = entry.Recipient,
            State = (V1.PropagationState)row.State,
            DecideTime = row.DecidedAt.ToTimestamp(),
            AnswerTime = row.ReceivedAt?.ToTimestamp(),
            LatencyMs = row.Latency?.TotalMilliseconds ?? 0,
            Attempts = row.Attempts,
            LastSendTime = row.LastSentAt.ToTimestamp(),
            Overdue = policy.IsOverdue(row, now),
            FailureCode = row.FailureCode,
            Change = entry.Change,
        };
        message.Effects.AddRange(row.Effects.Select(ToEffect));
        return message;
    }

    internal static V1.PropagationEffect ToEffect(this PropagationEffect effect) => new()
    {
        Kind = effect.Kind,
        Target = effect.Target,
        Description = effect.Description,
        Basis = new Basis { RuleId = effect.RuleId, ReasonZh = effect.ReasonZh, ReasonEn = effect.ReasonEn }.Citing(effect.Citation),
    };

    internal static V1.PropagationEffect ToEffect(this Platform.Enforcement.Restriction restriction) => new()
    {
        Kind = restriction.Kind,
        Target = restriction.Target,
        Description = restriction.Description,
        Basis = restriction.Basis.ToBasis(),
    };
}
