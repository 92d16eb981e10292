using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Enforcement;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using PunishmentRow = Quzhou.Platform.Register.PunishmentRow;
using Subject = Quzhou.Common.V1.Subject;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>The public list (公示名单): what the credit office enforces of the punishments in force.</summary>
    public override Task<ListPublicationsResponse> ListPublications(ListPublicationsRequest request, ServerCallContext context)
    {
        if (request.List != RegisterList.Unspecified)
            return ListPublishedAsync(request, context.CancellationToken);
        var page = PageTokens.Read("publications", request.PageSize, request.PageToken, "", defaultSize: 100);
        var before = page.Key.Length == 0 ? long.MaxValue : page.NumberKey();
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await (
                from restriction in db.Restrictions
                join punishment in db.Punishments on restriction.PunishmentId equals punishment.PunishmentId
                join subject in db.Subjects on punishment.SubjectId equals subject.SubjectId
                where restriction.Kind == CreditEnforcement.Published && restriction.ReleasedAt == null && restriction.Id < before
                    && !punishment.Lifted && punishment.ExpiresOn >= today
                orderby restriction.Id descending
                select new { restriction, punishment, subject }).Take(page.Size + 1).ToListAsync(cancellation);
            var answer = new ListPublicationsResponse();
            answer.Publications.AddRange(rows.Take(page.Size).Select(r => ToPublication(r.restriction, r.punishment, r.subject)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].restriction.Id}");
            return answer;
        }, context.CancellationToken);
    }

    // Masked for everyone, whatever a caller may see elsewhere: this is what the public sees.
    private static Publication ToPublication(RestrictionRow restriction, PunishmentRow punishment, SubjectRow subject)
    {
        var (name, masked) = PublishedNameMasked.Show(UserKinds.Of(subject.Id), subject.Name);
        var publication = new Publication
        {
            Subject = new Subject { Id = subject.Id.Masked(), Type = (Common.V1.SubjectType)subject.Type, Name = name },
            PunishmentId = restriction.PunishmentId.ToString(),
            PublishedOn = restriction.Since.ToCityDate().ToMessage(),
            ExpiresOn = punishment.ExpiresOn!.Value.ToMessage(),
        };
        publication.Basis.Add(ContractJson.Read<LegalBasis>(restriction.Basis).ToFinding().ToBasis());
        if (masked is not null)
            publication.Basis.Add(masked.ToBasis());
        return publication;
    }
}
