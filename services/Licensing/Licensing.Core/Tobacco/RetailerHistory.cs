namespace Quzhou.Licensing.Core.Tobacco;

/// <summary>What a retailer was penalised for (违法行为).</summary>
public enum TobaccoConduct
{
    /// <summary>Sold false or smuggled cigarettes (销售假烟、走私烟).</summary>
    SoldFakeOrSmuggled = 1,

    /// <summary>Did not buy from the local wholesaler (未在当地烟草专卖批发企业进货).</summary>
    BoughtElsewhere = 2,

    /// <summary>Carried goods without a permit for the transport (无准运证运输卷烟).</summary>
    TransportWithoutPermit = 3,

    /// <summary>Carried more than the limit on the person (超限量携带卷烟).</summary>
    CarriedOverLimit = 4,

    /// <summary>Mailed more than the limit (超限量邮寄卷烟).</summary>
    MailedOverLimit = 5,

    /// <summary>Sold wholesale without a licence for it (无批发许可证批发卷烟).</summary>
    WholesaleWithoutLicence = 6,

    /// <summary>Another unlawful dealing in tobacco (其他违法生产经营烟草专卖品).</summary>
    Other = 7,
}

/// <summary>A penalty by the tobacco bureau or another enforcement organ (行政处罚).</summary>
/// <param name="Number">Number of the decision; unique.</param>
/// <param name="Authority">Who penalised.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Conduct">For what.</param>
/// <param name="FakeOrSmuggledCartons">Cartons (条) of false or smuggled cigarettes sold, 0 or more.</param>
/// <param name="BoughtElsewhereFen">Value in fen of what was bought elsewhere, 0 or more (违法进货总额).</param>
/// <param name="BoughtElsewhereCases">Cases (件) bought elsewhere, 0 or more (进货数量).</param>
/// <param name="AnnulledOn">Day it was annulled in review or by a court; null while it stands (被撤销).</param>
public sealed record TobaccoPenalty(
    string Number,
    string Authority,
    DateOnly DecidedOn,
    TobaccoConduct Conduct,
    int FakeOrSmuggledCartons = 0,
    long BoughtElsewhereFen = 0,
    int BoughtElsewhereCases = 0,
    DateOnly? AnnulledOn = null);

/// <summary>Goods found at one time (一次性查获).</summary>
/// <param name="Reference">Reference of the record.</param>
/// <param name="Authority">Who found them.</param>
/// <param name="FoundOn">Day.</param>
/// <param name="FakeOrSmuggledCartons">Cartons of false or smuggled cigarettes.</param>
public sealed record TobaccoSeizure(string Reference, string Authority, DateOnly FoundOn, int FakeOrSmuggledCartons);

/// <summary>Other events that a ground rests on.</summary>
public enum RetailerEventKind
{
    /// <summary>Refused to cooperate in a check (拒不配合检查).</summary>
    InspectionRefused = 1,

    /// <summary>Resisted enforcement (抗拒执法).</summary>
    EnforcementResisted = 2,

    /// <summary>Refused to carry out a penalty (拒不执行行政处罚决定).</summary>
    PenaltyNotCarriedOut = 3,

    /// <summary>Sold, let or lent the licence, or made it over in another way (买卖、出租、出借或非法转让许可证).</summary>
    LicenceMadeOver = 4,

    /// <summary>Held criminally liable for unlawful dealing in tobacco (被追究刑事责任).</summary>
    CriminallyLiable = 5,

    /// <summary>Business licence revoked by market regulation (被吊销营业执照).</summary>
    BusinessLicenceRevoked = 6,

    /// <summary>After an order by Art. 44 of the licence measures still not fit, or correction refused (整顿后仍不符合条件或拒不改正).</summary>
    RectificationFailed = 7,

    /// <summary>Another case of a law, regulation or rule, named in <c>LegalBasis</c> (其他情形).</summary>
    OtherByLaw = 8,
}

/// <summary>An event that a ground rests on.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">Day it became certain: of the act, the final judgment, the revocation, or the failed check.</param>
/// <param name="Reference">Reference of the evidence.</param>
/// <param name="LegalBasis">For <see cref="RetailerEventKind.OtherByLaw"/>: the article; else empty.</param>
public sealed record RetailerEvent(RetailerEventKind Kind, DateOnly On, string Reference, string LegalBasis = "");

/// <summary>All that is known against a licensed retailer (持证零售户违法记录).</summary>
/// <param name="Penalties">Penalties.</param>
/// <param name="Seizures">Seizures.</param>
/// <param name="Events">Other events.</param>
/// <param name="SettledOn">Last day that a closed case has settled, such as one in which the retailer was spared: a ground has to be completed after it. Null for none.</param>
public sealed record RetailerHistory(
    IReadOnlyList<TobaccoPenalty> Penalties, IReadOnlyList<TobaccoSeizure> Seizures, IReadOnlyList<RetailerEvent> Events, DateOnly? SettledOn = null)
{
    /// <summary>Nothing against the retailer.</summary>
    public static readonly RetailerHistory Clean = new([], [], []);

    /// <summary>The newest event of a kind that can complete a ground on a day; another case of law has to name its article.</summary>
    internal RetailerEvent? Newest(RetailerEventKind kind, DateOnly on) => Events
        .Where(e => e.Kind == kind && OneYear.MayComplete(this, e.On, on))
        .Where(e => kind != RetailerEventKind.OtherByLaw || !string.IsNullOrWhiteSpace(e.LegalBasis))
        .MaxBy(e => e.On);
}

/// <summary>What may spare the retailer (从轻、减轻情节, 第一点末款).</summary>
public enum MitigationKind
{
    /// <summary>Helped the bureau to deal with offences in tobacco (配合查处).</summary>
    Cooperated = 1,

    /// <summary>Did a service (立功表现).</summary>
    Merit = 2,

    /// <summary>Another circumstance for a lighter penalty (其他从轻、减轻情节).</summary>
    Other = 3,
}

/// <summary>A circumstance that may spare the retailer.</summary>
/// <param name="Kind">What.</param>
/// <param name="Statement">In words; not empty.</param>
/// <param name="Evidence">Reference of the evidence; not empty.</param>
public sealed record Mitigation(MitigationKind Kind, string Statement, string Evidence);
