using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation.Rules;

/// <summary>
/// Candidates get the first of their preferences that has a place for them (根据其志愿择优录取), 三(一) and 三(三).
/// </summary>
public static class PlacedByPreference
{
    /// <summary>Finding of a place, or of none.</summary>
    /// <param name="rank">Rank of the preference; 0 when placed nowhere.</param>
    /// <param name="channel">Channel; null when placed nowhere.</param>
    [Rule("admissions.placed", Texts.Enrolment, 0, Part = "三", Item = "三")]
    public static Finding Of(int rank, Channel? channel) => rank == 0
        ? new Finding("admissions.placed", Texts.Section("三", "三"), "所填志愿均未录取", "None of the preferences has a place for the candidate")
        : new Finding(
            "admissions.placed",
            Texts.Section("三", "三"),
            $"第{rank}志愿录取({Name(channel)})",
            $"Placed at preference {rank} ({channel})",
            [new("rank", $"{rank}"), new("channel", $"{channel}")]);

    /// <summary>Chinese name of a channel.</summary>
    public static string Name(Channel? channel) => channel switch
    {
        Channel.SpecialTalent => "特长生",
        Channel.Quota => "指标分配",
        _ => "统招",
    };

    /// <summary>Finding of a channel that has no places.</summary>
    [Rule("admissions.channel.no-places", Texts.Enrolment, 0, Part = "三", Item = "二")]
    public static Finding NoPlaces(Channel channel) => new(
        "admissions.channel.no-places",
        Texts.Section("三", "二"),
        $"该校招生计划没有{Name(channel)}名额",
        $"The school's plan has no places in this channel ({channel})");
}
