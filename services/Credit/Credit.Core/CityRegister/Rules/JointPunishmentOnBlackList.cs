using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>Who is under joint punishment is on the black list as long as it is in force (联合惩戒对象列入黑名单), Art. 22 and 23.</summary>
public static class JointPunishmentOnBlackList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.black.joint-punishment";

    /// <summary>The entry when the punishment is in force on the day.</summary>
    /// <param name="punishment">The punishment.</param>
    /// <param name="records">The subject's records: a disputed ground is flagged, and changes nothing (Art. 31).</param>
    /// <param name="date">The day.</param>
    [Rule(Id, Regulation.Document, 22)]
    [Rule(Id, Regulation.Document, 23)]
    public static ListEntry? Find(Punishment punishment, IReadOnlyCollection<FiledRecord> records, DateOnly date) => !punishment.IsInForceOn(date) ? null : new ListEntry(
        RegisterList.Black,
        punishment.Decision!.By.Agency,
        punishment.Decision.On,
        punishment.Decision.ExpiresOn,
        PublicList.Find([.. punishment.Measures.Select(m => m.Code)]) is not null,
        records.Any(r => r.Disputed && punishment.Grounds.Contains(r.Record.Id)),
        $"punishments/{punishment.Id}",
        new Finding(
            Id,
            Regulation.Article(22),
            "联合惩戒生效期间,列入黑名单。",
            "A joint punishment is in force: on the black list as long as it is.",
            [new Fact("punishment_id", punishment.Id.ToString()), FactText.Day("imposed_on", punishment.Decision.On), FactText.Day("expires_on", punishment.Decision.ExpiresOn!.Value)]));
}
