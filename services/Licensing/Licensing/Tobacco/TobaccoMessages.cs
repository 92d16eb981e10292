using Google.Protobuf;
using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CaseDocument = Quzhou.Licensing.V1.CaseDocument;
using CaseDocumentKind = Quzhou.Licensing.V1.CaseDocumentKind;
using CoreStage = Quzhou.Licensing.Core.Tobacco.RevocationStage;
using CoreStep = Quzhou.Licensing.Core.Tobacco.RevocationStep;
using CoreTaken = Quzhou.Licensing.Core.Tobacco.StepTaken;
using RetailerEvent = Quzhou.Licensing.V1.RetailerEvent;
using RetailerEventKind = Quzhou.Licensing.V1.RetailerEventKind;
using RevocationCase = Quzhou.Licensing.V1.RevocationCase;
using RevocationStage = Quzhou.Licensing.V1.RevocationStage;
using RevocationStep = Quzhou.Licensing.V1.RevocationStep;
using TobaccoConduct = Quzhou.Licensing.V1.TobaccoConduct;
using TobaccoPenalty = Quzhou.Licensing.V1.TobaccoPenalty;
using TobaccoSeizure = Quzhou.Licensing.V1.TobaccoSeizure;

namespace Quzhou.Licensing;

/// <summary>Licences, penalties and copies, from rows to the wire.</summary>
internal static class TobaccoMessages
{
    internal static RetailLicence ToMessage(this RetailLicenceRow row, Caller caller) => new()
    {
        LicenceId = row.Id.ToString(),
        Holder = SubjectId.Parse(row.HolderId).ToMessage(row.HolderName, caller),
        Number = row.Number,
        Station = row.Station,
        IssuedOn = row.IssuedOn.ToMessage(),
        State = row.CancelledOn is null ? RetailLicenceState.InForce : RetailLicenceState.Cancelled,
        CancelledOn = row.CancelledOn?.ToMessage(),
    };

    internal static TobaccoPenalty ToMessage(this TobaccoPenaltyRow row) => new()
    {
        PenaltyId = row.Id.ToString(),
        Authority = row.Authority,
        Number = row.Number,
        DecidedOn = row.DecidedOn.ToMessage(),
        Conduct = (TobaccoConduct)(int)row.Conduct,
        FakeOrSmuggledCartons = row.FakeOrSmuggledCartons,
        BoughtElsewhereFen = row.BoughtElsewhereFen,
        BoughtElsewhereCases = row.BoughtElsewhereCases,
        AnnulledOn = row.AnnulledOn?.ToMessage(),
    };

    internal static TobaccoSeizure ToMessage(this TobaccoSeizureRow row) => new()
    {
        SeizureId = row.Id.ToString(), Reference = row.Reference, Authority = row.Authority, FoundOn = row.FoundOn.ToMessage(), FakeOrSmuggledCartons = row.FakeOrSmuggledCartons,
    };

    internal static RetailerEvent ToMessage(this RetailerEventRow row) => new()
    {
        EventId = row.Id.ToString(), Kind = (RetailerEventKind)(int)row.Kind, OccurredOn = row.OccurredOn.ToMessage(), Reference = row.Reference, LegalBasis = row.LegalBasis,
    };

    internal static RevocationCase ToMessage(
        this RevocationCaseRow row, RetailLicenceRow licence, IReadOnlyList<CaseDocumentRow> documents, DateOnly today, Caller caller)
    {
        var revocation = row.Case;
        var filing = revocation.Stage == CoreStage.Discovered;
        var message = new RevocationCase
        {
            CaseId = row.Id.ToString(),
            LicenceId = licence.Id.ToString(),
            LicenceNumber = licence.Number,
            Holder = SubjectId.Parse(licence.HolderId).ToMessage(licence.HolderName, caller),
            Stage = (RevocationStage)(int)revocation.Stage,
            DiscoveredOn = revocation.Discovered.On.ToMessage(),
            DueOn = filing ? revocation.FilingDueOn.ToMessage() : null,
            Overdue = RevocationDecisions.Overdue(revocation, today) is not null,
            ReportId = row.ReportId?.ToString() ?? "",
            Etag = row.Version.ToString(),
        };
        message.Grounds.AddRange(revocation.Grounds);
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        var byStep = documents.ToLookup(d => d.StepOrdinal);
        message.Steps.AddRange(revocation.Steps.Select((s, i) => Step(s, byStep[i], row.Participants)));
        return message;
    }

    private static CaseStep Step(CoreTaken taken, IEnumerable<CaseDocumentRow> documents, IReadOnlyList<string> participants)
    {
        var step = new CaseStep { Step = (RevocationStep)(int)taken.Step, TakenBy = taken.Act.By, TakenOn = taken.Act.On.ToMessage(), Remark = taken.Remark };
        step.Documents.AddRange(documents.OrderBy(d => d.Kind).Select(d => new CaseDocument
        {
            Kind = (CaseDocumentKind)(int)d.Kind, Reference = d.Reference, Digest = ByteString.CopyFrom(d.Digest),
        }));
        if (taken.Step == CoreStep.Discuss)
            step.Participants.AddRange(participants);
        return step;
    }

    internal static TobaccoCopy ToMessage(this TobaccoCopyRow row, RetailLicenceRow licence, Caller caller) => new()
    {
        CopyId = row.Id.ToString(),
        CaseId = row.CaseId.ToString(),
        Recipient = row.Recipient,
        LicenceNumber = licence.Number,
        Holder = SubjectId.Parse(licence.HolderId).ToMessage(licence.HolderName, caller),
        SentOn = row.SentOn.ToMessage(),
        AcknowledgedOn = row.AcknowledgedOn?.ToMessage(),
    };
}
