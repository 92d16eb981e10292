using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>Ways in which word reaches a user (提醒与告知方式), Art. 15.</summary>
public enum NoticeChannel
{
    /// <summary>Telephone (电话).</summary>
    Telephone = 1,

    /// <summary>Text message (短信).</summary>
    TextMessage = 2,

    /// <summary>WeChat (微信).</summary>
    WeChat = 3,

    /// <summary>Letter (书面告知函).</summary>
    Letter = 4,
}

/// <summary>A general record is a reminder, a heavier or severe one a written notice (提醒与告知), Art. 15.</summary>
public static class NoticeByLevel
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.notice";

    private static readonly NoticeChannel[] Light = [NoticeChannel.Telephone, NoticeChannel.TextMessage, NoticeChannel.WeChat];

    /// <summary>The ways that satisfy the article, and the finding that says so.</summary>
    [Rule(Id, Regulation.Document, 15)]
    public static (IReadOnlyList<NoticeChannel> Channels, Finding Finding) Of(DishonestyLevel level) => level == DishonestyLevel.General
        ? (Light, new Finding(Id, Regulation.Article(15), "一般失信,以电话、短信或微信提醒。", "General dishonesty: reminded by telephone, text message or WeChat."))
        : ([NoticeChannel.Letter], new Finding(Id, Regulation.Article(15), "较重或严重失信,发送书面告知函。", "Heavier or severe dishonesty: a written notice is sent."));
}
