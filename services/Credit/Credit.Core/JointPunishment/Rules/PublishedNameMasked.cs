using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>On the public list a person's name is masked (个人隐私保密), Art. 19; the name of a legal entity is public.</summary>
public static class PublishedNameMasked
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.publication.name-masked";

    /// <summary>The name as the list shows it, and the finding when it was masked.</summary>
    /// <param name="kind">Kind of user.</param>
    /// <param name="name">Registered name, at least one character.</param>
    [Rule(Id, Regulation.Document, 19)]
    public static (string Name, Finding? Finding) Show(UserKind kind, string name)
    {
        if (kind == UserKind.LegalEntity)
            return (name, null);
        // The first character as written, which may take two chars.
        var first = name.EnumerateRunes().First().ToString();
        return (first + new string('*', Math.Max(1, name.EnumerateRunes().Count() - 1)), new Finding(
            Id, Regulation.Article(19), "公示时对自然人姓名作遮蔽处理。", "A person's name is masked in publication."));
    }
}
