using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>A user rated trustworthy is on the red list (诚信电力用户列入红名单), Art. 9; what departments do with it is Art. 20.</summary>
public static class TrustworthyOnRedList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.red.trustworthy";

    /// <summary>The entry when the level is trustworthy, since the newest grant. No text has it shown to the public.</summary>
    /// <param name="level">The level on the day.</param>
    /// <param name="grants">All grants of the subject.</param>
    /// <param name="date">The day.</param>
    [Rule(Id, Regulation.Document, 9)]
    [Rule(Id, Regulation.Document, 20)]
    public static ListEntry? Find(CreditLevel level, IEnumerable<TrustworthyGrant> grants, DateOnly date) => level != CreditLevel.Trustworthy ? null : new ListEntry(
        RegisterList.Red,
        Agencies.CreditOffice,
        grants.Where(g => g.GrantedOn <= date).Max(g => (DateOnly?)g.GrantedOn),
        null,
        Published: false,
        Disputed: false,
        "",
        new Finding(Id, Regulation.Article(9), "评定为诚信用户,列入红名单。", "Rated trustworthy: on the red list."));
}
