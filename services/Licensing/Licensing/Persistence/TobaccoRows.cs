using Quzhou.Licensing.Core.Tobacco;
using TobaccoCopyRecipient = Quzhou.Licensing.V1.TobaccoCopyRecipient;

namespace Quzhou.Licensing.Persistence;

/// <summary>A retail licence for tobacco (烟草专卖零售许可证), stored.</summary>
internal sealed class RetailLicenceRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string HolderId { get; init; }

    public required string HolderName { get; init; }

    public required string Number { get; init; }

    public required string Station { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public DateOnly? CancelledOn { get; set; }

    public uint Version { get; init; }
}

/// <summary>A penalty of a licence's holder (行政处罚), stored.</summary>
internal sealed class TobaccoPenaltyRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid LicenceId { get; init; }

    public required string Authority { get; init; }

    public required string Number { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required TobaccoConduct Conduct { get; init; }

    public required int FakeOrSmuggledCartons { get; init; }

    public required long BoughtElsewhereFen { get; init; }

    public required int BoughtElsewhereCases { get; init; }

    public DateOnly? AnnulledOn { get; set; }

    public string? AnnulledBy { get; set; }

    public required string RecordedBy { get; init; }

    public uint Version { get; init; }
}

/// <summary>Goods found at one time (一次性查获), stored.</summary>
internal sealed class TobaccoSeizureRow
{
    public required Guid Id { get; init; }

    public required Guid LicenceId { get; init; }

    public required string Reference { get; init; }

    public required string Authority { get; init; }

    public required DateOnly FoundOn { get; init; }

    public required int FakeOrSmuggledCartons { get; init; }

    public required string RecordedBy { get; init; }
}

/// <summary>What else counts for a licence (其他情形), stored.</summary>
internal sealed class RetailerEventRow
{
    public required Guid Id { get; init; }

    public required Guid LicenceId { get; init; }

    public required RetailerEventKind Kind { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required string Reference { get; init; }

    public required string LegalBasis { get; init; }

    public required string RecordedBy { get; init; }
}

/// <summary>A case for cancelling a licence (取消资格案件), stored.</summary>
internal sealed class RevocationCaseRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid LicenceId { get; init; }

    /// <summary>The case as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public RevocationStage Stage { get; private set; }

    /// <summary>True until the case is archived or ended without a cancellation: a licence has one open case at most.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Who took part in the last collective discussion.</summary>
    public string[] Participants { get; set; } = [];

    /// <summary>Report to the credit office; null before.</summary>
    public Guid? ReportId { get; set; }

    /// <summary>Basis of the last step, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal RevocationCase Case
    {
        get => Dossiers.Read<RevocationCase>(Dossier);
        set
        {
            (Dossier, Stage) = (Dossiers.Write(value), value.Stage);
            IsOpen = value.Stage is not (RevocationStage.Archived or RevocationStage.NotFiled or RevocationStage.Spared or RevocationStage.Unproven);
        }
    }
}

/// <summary>A document of a case (文书), stored: where it is kept and its digest, never its content.</summary>
internal sealed class CaseDocumentRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>Place of its step in the case, from 0.</summary>
    public required int StepOrdinal { get; init; }

    public required CaseDocumentKind Kind { get; init; }

    public required string Reference { get; init; }

    public required byte[] Digest { get; init; }
}

/// <summary>A copy of a cancellation (抄告), stored until and after it is acknowledged.</summary>
internal sealed class TobaccoCopyRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid LicenceId { get; init; }

    public required TobaccoCopyRecipient Recipient { get; init; }

    /// <summary>Agency whose officers acknowledge it.</summary>
    public required string Agency { get; init; }

    public required DateOnly SentOn { get; init; }

    public DateOnly? AcknowledgedOn { get; set; }

    public string? AcknowledgedBy { get; set; }

    public uint Version { get; init; }
}
