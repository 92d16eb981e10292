using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

/// <summary>From rows of guides to the wire.</summary>
internal static class GuideMessages
{
    private const string RolePrefix = "licensing.";

    /// <summary>True for somebody of an office, who sees who wrote a guide and what is not published yet.</summary>
    internal static bool IsOfficer(this Caller caller) => caller.Roles.Any(r => r.StartsWith(RolePrefix, StringComparison.Ordinal));

    internal static GuideContent ReadContent(this GuideRow row) => StoredMessages.Read<GuideContent>(row.Content)!;

    internal static Guide ToMessage(this GuideRow row, Caller caller)
    {
        var item = ReformCatalogue.Gazette.Find(row.Zone, row.Serial)!;
        var content = row.ReadContent();
        var guide = new Guide
        {
            GuideId = row.Id.ToString(),
            Zone = (V1.Zone)(int)row.Zone,
            Serial = row.Serial,
            ItemName = item.Name,
            Mode = (V1.ReformMode)(int)item.Mode,
            State = row.State,
            Content = content,
            PublishedOn = row.PublishedOn?.ToMessage(),
            ReplacedOn = row.ReplacedOn?.ToMessage(),
            Etag = row.Version.ToString(),
            Edition = row.Edition,
        };
        if (caller.IsOfficer())
            (guide.ProposedBy, guide.PublishedBy) = (row.ProposedBy, row.PublishedBy ?? "");
        return guide;
    }
}
