namespace Quzhou.Law;

/// <summary>A subject drawn, and who inspects it (抽查任务).</summary>
/// <param name="Stratum">Code of its class.</param>
/// <param name="Subject">Key of the subject.</param>
/// <param name="Inspectors">Keys of its inspectors, in the order of the keys; as many as the plan says.</param>
public sealed record DrawnSubject(string Stratum, string Subject, IReadOnlyList<string> Inspectors)
{
    /// <inheritdoc/>
    public bool Equals(DrawnSubject? other) =>
        other is not null && Stratum == other.Stratum && Subject == other.Subject && Inspectors.SequenceEqual(other.Inspectors, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stratum, Subject, Inspectors.Count);
}

/// <summary>
/// A subject drawn for which conflicts leave too few inspectors (回避后检查人员不足). It stays drawn and has nobody yet: the
/// office has to put further inspectors on the list, or ask another office, and record who does it.
/// </summary>
/// <param name="Stratum">Code of its class.</param>
/// <param name="Subject">Key of the subject.</param>
/// <param name="Eligible">Inspectors on the list without a conflict.</param>
/// <param name="Needed">Inspectors that the plan asks for.</param>
public sealed record UnstaffedSubject(string Stratum, string Subject, int Eligible, int Needed);

/// <summary>What a draw gave (抽查结果).</summary>
/// <param name="Procedure">Name and version of the procedure, so that old draws stay repeatable.</param>
/// <param name="Drawn">Subjects with their inspectors, class by class as in the plan, in the order of drawing.</param>
/// <param name="Unstaffed">Subjects drawn that nobody on the list may inspect; empty as a rule.</param>
public sealed record DrawResult(string Procedure, IReadOnlyList<DrawnSubject> Drawn, IReadOnlyList<UnstaffedSubject> Unstaffed);

/// <summary>A draw as it is published: enough to draw it again (随机抽查结果公开).</summary>
/// <param name="Seed">The recorded seed, in hexadecimal.</param>
/// <param name="Plan">What was drawn from.</param>
/// <param name="Result">What was drawn.</param>
public sealed record PublishedDraw(string Seed, DrawPlan Plan, DrawResult Result);
