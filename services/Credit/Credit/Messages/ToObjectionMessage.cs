using Google.Protobuf.WellKnownTypes;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Measures;
using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Messages;

/// <summary>From rows to the messages about objections, suggestions, trustworthy users and measures.</summary>
internal static class ToObjectionMessage
{
    internal static V1.Objection ToObjection(this ObjectionRow row, SubjectRow subject, Caller caller)
    {
        var message = new V1.Objection
        {
            ObjectionId = row.Id.ToString(),
            RecordId = row.RecordId.ToString(),
            State = (V1.ObjectionState)row.State,
            Subject = subject.ToSubject(caller),
            Statement = row.Statement,
            TakenInByAgency = row.TakenInByAgency,
            TakenInBy = row.TakenInBy,
            ReceivedOn = row.ReceivedOn.ToMessage(),
            DueOn = row.DueOn.ToMessage(),
            AlarmOn = row.AlarmOn.ToMessage(),
            WarnTime = row.WarnedAt?.ToTimestamp(),
            OverdueTime = row.OverdueAt?.ToTimestamp(),
            Result = (V1.ObjectionResult)(row.Result ?? default),
            DecidedBy = row.DecidedBy ?? "",
            ClosedOn = row.ClosedOn?.ToMessage(),
            Reason = row.Reason,
            Etag = row.Etag,
        };
        message.Evidence.AddRange(row.Evidence);
        message.FurtherRecordIds.AddRange(row.FurtherRecords.Select(id => id.ToString()));
        message.Basis.AddRange(StoredJson.ReadFindings(row.Findings).ToBasis());
        return message;
    }

    internal static V1.PunishmentSuggestion ToSuggestion(this SuggestionRow row, SubjectRow subject, Caller caller)
    {
        var message = new V1.PunishmentSuggestion
        {
            SuggestionId = row.Id.ToString(),
            State = (V1.SuggestionState)row.State,
            Subject = subject.ToSubject(caller),
            CreateTime = row.CreatedAt.ToTimestamp(),
            PunishmentId = row.PunishmentId?.ToString() ?? "",
            ClosedBy = row.ClosedBy ?? "",
            Reason = row.Reason,
            Etag = row.Etag,
        };
        message.RecordIds.AddRange(row.Records.Select(id => id.ToString()));
        message.Basis.AddRange(StoredJson.ReadFindings(row.Findings).ToBasis());
        return message;
    }

    internal static V1.TrustworthyApplication ToApplication(this TrustworthyRow row, SubjectRow subject, Caller caller)
    {
        var application = row.ToCore();
        var message = new V1.TrustworthyApplication
        {
            ApplicationId = row.Id.ToString(),
            Subject = subject.ToSubject(caller),
            State = (V1.TrustworthyState)row.State,
            UserSince = row.UserSince.ToMessage(),
            Evidence = row.Evidence,
            AppliedOn = row.AppliedOn.ToMessage(),
            ClosedOn = row.ClosedOn?.ToMessage(),
            Etag = row.Etag,
        };
        message.Reviews.AddRange(application.Reviews.Select(r => new V1.RepairReview
        {
            Agency = r.By.Agency,
            Reviewer = r.By.Id,
            Approved = r.Approved,
            Note = r.Note,
            ReviewedOn = r.On.ToMessage(),
        }));
        message.Basis.AddRange(application.Findings.ToBasis());
        return message;
    }

    internal static V1.Notice ToNotice(this NoticeRow row, SubjectRow subject, Caller caller)
    {
        var message = new V1.Notice
        {
            NoticeId = row.Id.ToString(),
            Kind = (V1.NoticeKind)row.Kind,
            Subject = subject.ToSubject(caller),
            RecordId = row.RecordId.ToString(),
            ObjectionId = row.ObjectionId?.ToString() ?? "",
            Text = row.Text,
            CreateTime = row.CreatedAt.ToTimestamp(),
            DeliveredOn = row.DeliveredOn?.ToMessage(),
            Channel = (V1.NoticeChannel)(row.Channel ?? default),
        };
        message.Channels.AddRange(ChannelsOf(row.Kind).Select(c => (V1.NoticeChannel)c));
        message.Basis.AddRange(StoredJson.ReadFindings(row.Findings).ToBasis());
        return message;
    }

    /// <summary>The ways that satisfy the text; for the result of an objection it names none, so that any does.</summary>
    internal static IReadOnlyList<NoticeChannel> ChannelsOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Reminder => NoticeByLevel.Of(DishonestyLevel.General).Channels,
        NoticeKind.WrittenNotice => NoticeByLevel.Of(DishonestyLevel.Severe).Channels,
        _ => System.Enum.GetValues<NoticeChannel>(),
    };

    internal static V1.UserMeasure ToMeasure(this UserMeasure measure, Basis basis, bool carriedOut = false) => new()
    {
        Code = measure.Code,
        Kind = (V1.MeasureKind)measure.Kind,
        DescriptionZh = measure.DescriptionZh,
        DescriptionEn = measure.DescriptionEn,
        Discretionary = measure.Discretionary,
        Basis = basis,
        CarriedOut = carriedOut,
    };

    internal static V1.PlatformPush ToPush(this PushRow row, SubjectRow subject, Caller caller)
    {
        var message = new V1.PlatformPush
        {
            PushId = row.Id.ToString(),
            Kind = (V1.PushKind)row.Kind,
            State = (V1.PushState)row.State,
            Subject = subject.ToSubject(caller),
            RecordId = row.RecordId.ToString(),
            CreateTime = row.CreatedAt.ToTimestamp(),
            ChangeTime = row.ChangedAt.ToTimestamp(),
            Reference = row.Reference,
        };
        message.Basis.AddRange(StoredJson.ReadFindings(row.Findings).ToBasis());
        return message;
    }

    /// <summary>A promise as the public sees it, masked for everyone.</summary>
    internal static V1.CreditPromise ToPromise(this PromiseRow row, SubjectRow subject)
    {
        var (name, masked) = PublishedNameMasked.Show(UserKinds.Of(subject.Id), subject.Name);
        var message = new V1.CreditPromise
        {
            PromiseId = row.Id.ToString(),
            Subject = new Subject { Id = subject.Id.Masked(), Type = (SubjectType)subject.Type, Name = name },
            Text = row.Text,
            GivenOn = row.GivenOn.ToMessage(),
        };
        message.Basis.AddRange(StoredJson.ReadFindings(row.Findings).ToBasis());
        if (masked is not null)
            message.Basis.Add(masked.ToBasis());
        return message;
    }
}
