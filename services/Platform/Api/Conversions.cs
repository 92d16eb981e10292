using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Platform.Register;

namespace Quzhou.Platform.Api;

/// <summary>From the domain to the wire.</summary>
public static class Conversions
{
    /// <summary>A legal day.</summary>
    public static Google.Type.Date ToMessage(this DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>A finding as the legal basis of an answer.</summary>
    public static Basis ToBasis(this Finding finding)
    {
        var basis = new Basis
        {
            RuleId = finding.RuleId,
            Citation = finding.Citation.ToString(),
            Document = finding.Citation.Document,
            Article = finding.Citation.Article,
            Paragraph = finding.Citation.Paragraph,
            Item = finding.Citation.Item,
            Part = finding.Citation.Part,
            ReasonZh = finding.ReasonZh,
            ReasonEn = finding.ReasonEn,
            Parameter = finding.Parameter,
        };
        basis.Facts.AddRange(finding.Facts.Select(f => new Common.V1.Fact { Name = f.Name, Value = f.Value }));
        return basis;
    }

    /// <summary>Findings as the legal basis of an answer.</summary>
    public static IEnumerable<Basis> ToBasis(this IEnumerable<Finding> findings) => findings.Select(ToBasis);

    /// <summary>A subject as this caller may see it.</summary>
    public static Subject ToMessage(this SubjectId subject, string name, Caller caller) => new()
    {
        Id = caller.MaySeeIdentity ? subject.Reveal() : subject.Masked(),
        Type = (Common.V1.SubjectType)(int)subject.Type,
        Name = caller.MaySeeIdentity || !subject.IsNaturalPerson ? name : MaskName(name),
    };

    /// <summary>A person's name with all but the first character hidden (姓名脱敏).</summary>
    public static string MaskName(string name) => name.Length <= 1 ? name : name[..1] + new string('*', name.Length - 1);

    /// <summary>A subject as an event names it.</summary>
    public static Contracts.V1.Subject ToContract(this SubjectId subject, string name) =>
        new(subject.Reveal(), (Contracts.V1.SubjectType)(int)subject.Type, name);

    /// <summary>A finding as an event carries it.</summary>
    public static Contracts.V1.LegalBasis ToContract(this Finding finding) => new(
        finding.RuleId,
        finding.Citation.Document,
        finding.Citation.Article,
        finding.Citation.Paragraph,
        finding.Citation.Item,
        finding.Citation.Part,
        finding.ReasonZh,
        finding.ReasonEn);

    /// <summary>What an event carries, as a finding again.</summary>
    public static Finding ToFinding(this Contracts.V1.LegalBasis basis) => new(
        basis.RuleId,
        new Citation(basis.Document, basis.Article, basis.Paragraph, basis.Item, basis.Part),
        basis.ReasonZh,
        basis.ReasonEn);

    /// <summary>The finding that a subject is jointly punished, for the basis of an answer: names the punishment and its term, and the register it was seen in.</summary>
    public static IReadOnlyList<Law.Fact> ToFacts(this PunishmentInForce punishment) =>
    [
        new("punishment_id", punishment.PunishmentId.ToString()),
        new("punishment_version", punishment.Version.ToString()),
        new("imposed_on", punishment.ImposedOn.ToString("yyyy-MM-dd")),
        new("expires_on", punishment.ExpiresOn.ToString("yyyy-MM-dd")),
    ];

    /// <summary>The oldest punishment in force, as the facts of a finding; null for a subject in good standing.</summary>
    public static IReadOnlyList<Law.Fact>? Facts(this SubjectStanding standing) => standing.IsPunished ? standing.Punishments[0].ToFacts() : null;
}
