using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>A user rated trustworthy is on the red list (诚信电力用户列入红名单), Art. 9; what departments do with it is Art. 20.</summary>
public static class TrustworthyOnRedList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.red.trustworthy";

    /// <summary>The entry when the level is trustworthy. No text has it shown to the public.</summary>
    [Rule(Id, Regulation.Document, 9)]
    [Rule(Id, Regulation.Document, 20)]
    public static ListEntry? Find(CreditLevel level) => level != CreditLevel.Trustworthy ? null : new ListEntry(
        RegisterList.Red,
        Agencies.CreditOffice,
        null,
        null,
        Published: false,
        Disputed: false,
        "",
        new Finding(Id, Regulation.Article(9), "评定为诚信用户,列入红名单。", "Rated trustworthy: on the red list."));
}
