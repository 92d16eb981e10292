using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Core.Commitments.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using FollowUpState = Quzhou.Licensing.Core.Commitments.FollowUpState;
using ApplicationState = Quzhou.Licensing.Core.Applications.ApplicationState;

namespace Quzhou.Licensing;

/// <summary>From commitments to the wire.</summary>
internal static class CommitmentMessages
{
    internal static Commitment ToCommitment(this ApplicationRow row, WorkingDayCalendar calendar)
    {
        var @case = row.Case;
        var commitment = new Commitment
        {
            ApplicationId = row.Id.ToString(), State = StateOf(@case), PermitId = row.PermitId?.ToString() ?? "", Etag = row.Version.ToString(),
        };
        if (@case is CommitmentCase known)
        {
            commitment.Materials.AddRange(known.Materials());
            if (known.FollowUp is { } followUp)
                commitment.Show(followUp, calendar);
        }
        commitment.Basis.AddRange(StoredBasis.Read(row.Basis).ToBasis());
        return commitment;
    }

    internal static Letter ToLetter(this ApplicationRow row, Caller caller)
    {
        var @case = (CommitmentCase)row.Case;
        var letter = new Letter
        {
            ApplicationId = row.Id.ToString(),
            Number = row.LetterNumber ?? "",
            Applicant = row.Applicant.ToMessage(row.ApplicantName, caller),
            Details = StoredMessages.Read<ApplicantDetails>(row.Details),
            ItemName = @case.Letter.Title,
            Authority = @case.Letter.Authority,
            IssuedOn = @case.Issued?.On.ToMessage(),
            CommitBy = row.State == ApplicationState.AwaitingCommitment ? row.DueOn?.ToMessage() : null,
            Signatory = @case.Signing?.Applicant ?? "",
            Officer = @case.Signing?.Authority ?? "",
            EffectiveOn = @case.Signing?.Act.On.ToMessage(),
        };
        letter.Grounds.AddRange(@case.Letter.Grounds.Select(Words));
        letter.Conditions.AddRange(@case.Letter.Conditions);
        letter.Materials.AddRange(@case.Materials());
        letter.Promises.AddRange(@case.Letter.Promises.Select(ToMessage));
        letter.Effects.AddRange(@case.Letter.Effects.Select(ToMessage));
        return letter;
    }

    private static void Show(this Commitment commitment, FollowUp followUp, WorkingDayCalendar calendar)
    {
        commitment.InspectBy = InspectionTerm.Of(followUp.GrantedOn, calendar).DueOn.ToMessage();
        commitment.InspectedOn = followUp.Inspected?.On.ToMessage();
        commitment.Inspector = followUp.Inspected?.By ?? "";
        commitment.Outcome = followUp.Result is { } result ? (CommitmentInspectionOutcome)(int)result : CommitmentInspectionOutcome.Unspecified;
        commitment.RectifyBy = followUp.RectifyBy?.ToMessage();
        commitment.RevocationDueOn = followUp.RevocationDueOn?.ToMessage();
    }

    private static CommitmentState StateOf(ApplicationCase @case) => @case switch
    {
        { State: ApplicationState.AwaitingLetter } => CommitmentState.AwaitingLetter,
        { State: ApplicationState.AwaitingCommitment } => CommitmentState.AwaitingSignature,
        CommitmentCase { FollowUp: { } followUp } => followUp.State switch
        {
            FollowUpState.RectificationOrdered => CommitmentState.Rectifying,
            FollowUpState.RevocationDue => CommitmentState.ToBeRevoked,
            FollowUpState.Revoked => CommitmentState.Revoked,
            FollowUpState.Confirmed => CommitmentState.Confirmed,
            _ => CommitmentState.InForce,
        },
        CommitmentCase => CommitmentState.Refused,
        _ => CommitmentState.Ordinary,
    };

    private static IEnumerable<V1.LetterMaterial> Materials(this CommitmentCase @case)
    {
        var later = @case.FollowUp?.Later.ToDictionary(m => m.Number) ?? [];
        foreach (var material in @case.Letter.Materials)
        {
            later.TryGetValue(material.Number, out var follows);
            var withLetter = @case.Signing?.MaterialsSubmitted.Contains(material.Number) == true ? @case.Signing.Act.On : (DateOnly?)null;
            yield return new V1.LetterMaterial
            {
                Number = material.Number,
                Material = new V1.GuideMaterial { Name = material.Name, Form = material.Form, MustHave = material.Required },
                ReceivedOn = (withLetter ?? (follows is { IsIn: true } ? follows.SubmittedOn : null))?.ToMessage(),
                DueOn = follows?.DueOn?.ToMessage(),
                DueAtInspection = follows is { DueOn: null, IsIn: false },
            };
        }
    }

    private static string Words(LegalGround ground) =>
        string.Concat(ground.Text, ground.Place.Length > 0 ? ground.Place : "", ground.Content.Length > 0 ? $":{ground.Content}" : "");

    private static V1.LetterClause ToMessage(Core.Commitments.LetterClause clause) => new() { Section = clause.Section, Text = clause.TextZh, Citation = clause.Basis.ToString() };
}
