using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using CooperationState = Quzhou.HousingFund.V1.CooperationState;
using CoreState = Quzhou.HousingFund.Core.Monitoring.CooperationState;
using RiskSignal = Quzhou.HousingFund.V1.RiskSignal;

namespace Quzhou.HousingFund;

/// <summary>Cooperations, visits and hindrances, from rows to the wire.</summary>
internal static class Cooperations
{
    /// <exception cref="Grpc.Core.RpcException">FAILED_PRECONDITION before an agreement is signed.</exception>
    internal static Core.Monitoring.Cooperation CooperationOf(ProjectRow project) => project.Cooperation ?? throw ApiErrors.Precondition(
        "WRONG_STATE", $"projects/{project.Id}", "该楼盘尚未签订合作协议", "the project has no agreement yet", "SignAgreement");

    internal static V1.Cooperation ToMessage(this Core.Monitoring.Cooperation cooperation, ProjectRow project, IReadOnlyList<Law.Fact>? developerPunishment)
    {
        var message = new V1.Cooperation
        {
            ProjectId = project.Id.ToString(),
            State = (CooperationState)(int)cooperation.State,
            SignedOn = cooperation.SignedOn.ToMessage(),
            LastVisitOn = cooperation.LastVisitOn?.ToMessage(),
            NextVisitDue = cooperation.State == CoreState.Ended ? null : CooperationDecisions.NextVisitDue(cooperation).ToMessage(),
            InquiryOpen = cooperation.Inquiry is not null,
            Etag = project.Version.ToString(),
            CapProposal = cooperation.CapProposal is not { } cap ? null : new V1.CapProposal
            {
                NewCapFen = cap.NewCapFen, Reason = cap.Reason, ProposedBy = cap.Act.By, ProposedOn = cap.Act.On.ToMessage(),
            },
        };
        message.Buildings.AddRange(cooperation.Buildings.Select(b => new V1.Building
        {
            Name = b.Name, Type = (V1.BuildingType)(int)b.Type, Storeys = b.Storeys, StoreysDone = b.StoreysDone,
        }));
        message.SignalsOpen.AddRange(cooperation.SignalsOpen.Select(s => (RiskSignal)(int)s));
        message.Stops.AddRange(CooperationDecisions.Stops(cooperation, developerPunishment).ToBasis());
        return message;
    }

    internal static Visit ToMessage(this VisitRow row)
    {
        var visit = row.Visit;
        var message = new Visit
        {
            VisitId = row.Id.ToString(), VisitedOn = visit.Act.On.ToMessage(), VisitedBy = visit.Act.By, Grave = visit.Grave, Record = visit.Record,
        };
        message.Signals.AddRange(visit.Signals.Select(s => (RiskSignal)(int)s));
        return message;
    }

    internal static Hindrance ToMessage(this HindranceRow row, Caller caller)
    {
        var hindrance = row.Case;
        return new Hindrance
        {
            HindranceId = row.Id.ToString(),
            Offender = SubjectId.Parse(row.OffenderId).ToMessage(row.OffenderName, caller),
            Party = (V1.HindranceParty)(int)hindrance.Party,
            FoundOn = hindrance.FoundOn.ToMessage(),
            Grave = hindrance.Grave,
            Evidence = row.Evidence,
            RectifyBy = hindrance.RectifyBy.ToMessage(),
            State = (HindranceState)(int)row.Stage,
            Etag = row.Version.ToString(),
        };
    }
}
