using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>AA is supervised by trust, A in the ordinary way, B as a key unit (附件8-3第六条第二款、第七条).</summary>
public static class ModeOfClass
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.class.mode";

    /// <summary>How a class is supervised, and the finding that says so.</summary>
    [Rule(Id, FollowUpTexts.Police, 6, Part = FollowUpTexts.ClassAnnex, Paragraph = 2)]
    [Rule(Id, FollowUpTexts.Police, 7, Part = FollowUpTexts.ClassAnnex)]
    public static (SupervisionMode Mode, Finding Finding) Of(UnitClass grade) => grade switch
    {
        UnitClass.Aa => (SupervisionMode.Trust, Found("信任监管:主动检查项目予以免检", "Supervised by trust: exempt from checks of an office's own accord")),
        UnitClass.A => (SupervisionMode.Ordinary, Found("普通监管:正常检查", "Ordinary supervision: ordinary checks")),
        UnitClass.B => (SupervisionMode.Key, Found("重点监管:日常检查之外定期开展专项检查", "Key supervision: regular special checks besides the daily ones")),
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Not a class."),
    };

    private static Finding Found(string zh, string en) => new(Id, FollowUpTexts.Annex(FollowUpTexts.ClassAnnex, 7), zh, en);
}
