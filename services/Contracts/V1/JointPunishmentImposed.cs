namespace Quzhou.Contracts.V1;

/// <summary>
/// The credit office decided, or amended, a joint punishment (联合惩戒决定). Every department restricts the subject in
/// its own field and answers with <see cref="PunishmentEnforced"/>.
/// </summary>
public sealed record JointPunishmentImposed
{
    /// <summary>Id of the punishment (惩戒编号), the same in every version.</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Version (版本), from 1; a higher one replaces a lower one whole.</summary>
    public required int Version { get; init; }

    /// <summary>Place of this change in the credit service's register (名册序号), from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>Who is punished (惩戒对象).</summary>
    public required Subject Subject { get; init; }

    /// <summary>Level of dishonesty (失信等级) that the decision rests on.</summary>
    public required DishonestyLevel Level { get; init; }

    /// <summary>What the subject did (事由), at least one.</summary>
    public required IReadOnlyList<Ground> Grounds { get; init; }

    /// <summary>What is to be restricted (惩戒措施), at least one.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Day of the decision (决定日期).</summary>
    public required DateOnly ImposedOn { get; init; }

    /// <summary>Last day of force (截止日期).</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>Agency that decided (决定机关).</summary>
    public required string IssuedBy { get; init; }
}

/// <summary>Levels of dishonesty (失信级别), 衢发改发〔2018〕23号第八条.</summary>
public enum DishonestyLevel
{
    /// <summary>Not known; never published.</summary>
    Unspecified = 0,

    /// <summary>General (一般失信).</summary>
    General = 1,

    /// <summary>Heavier (较重失信).</summary>
    Heavier = 2,

    /// <summary>Severe (严重失信).</summary>
    Severe = 3,
}

/// <summary>One thing the subject did (事由).</summary>
/// <param name="RecordId">Id of the credit record.</param>
/// <param name="Behaviour">Stable code of the behaviour.</param>
/// <param name="OccurredOn">Day it happened.</param>
/// <param name="Basis">The rule that found it.</param>
public sealed record Ground(Guid RecordId, string Behaviour, DateOnly OccurredOn, LegalBasis Basis);

/// <summary>One restriction that the decision asks for (惩戒措施).</summary>
/// <param name="Code">Stable code, for example <c>LICENSING_NO_COMMITMENT_ROUTE</c>.</param>
/// <param name="Service">Resource name of the service that enforces it, for example <c>licensing</c>.</param>
/// <param name="DescriptionZh">What is restricted, in Chinese.</param>
/// <param name="Basis">The article it rests on.</param>
public sealed record Measure(string Code, string Service, string DescriptionZh, LegalBasis Basis);
