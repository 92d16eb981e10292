using Quzhou.HousingFund.Core.Tenders;

namespace Quzhou.HousingFund.Persistence;

/// <summary>A tender (招标), stored.</summary>
internal sealed class TenderRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required long AmountFen { get; init; }

    public required int Months { get; init; }

    /// <summary>Last day for bids; null before the notice.</summary>
    public DateOnly? BidsUntil { get; private set; }

    /// <summary>The case as the Core keeps it, JSON: bids under seal, and what was revealed once they are opened.</summary>
    public string Dossier { get; private set; } = "";

    public TenderStage Stage { get; private set; }

    /// <summary>Judges that signed so far.</summary>
    public string[] Signatures { get; set; } = [];

    public uint Version { get; init; }

    internal TenderCase Case
    {
        get => Dossiers.Read<TenderCase>(Dossier);
        set => (Dossier, Stage, BidsUntil) =
            (Dossiers.Write(value), value.Stage, value.Notice is { } notice ? Platform.CityTime.ToCityDate(notice.RegistrationEndsAt) : null);
    }
}

/// <summary>Who bids (投标银行), stored; what it bids is in the tender's dossier, under its seal until the opening.</summary>
internal sealed class BidRow
{
    public required Guid Id { get; init; }

    public required Guid TenderId { get; init; }

    public required string BankId { get; init; }

    public required string BankName { get; init; }

    public required byte[] SealedOffer { get; init; }
}

/// <summary>An exclusion of a bank (取消竞标资格), stored.</summary>
internal sealed class ExclusionRow
{
    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    public required string BankId { get; init; }

    public required string BankName { get; init; }

    public required FailureGround Ground { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateOnly UntilDay { get; init; }

    internal BankExclusion Exclusion => new(Ground, FromDay, UntilDay);
}
