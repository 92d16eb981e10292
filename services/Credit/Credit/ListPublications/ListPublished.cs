using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using RegisterList = Quzhou.Credit.V1.RegisterList;
using Subject = Quzhou.Common.V1.Subject;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    private const string PunishmentPrefix = "punishments/";

    // A list of the register as the public sees it (名单公示): what a text has published, masked for everyone (Art. 19). A page
    // counts subjects; each has an entry for everything that put it on the list.
    private Task<ListPublicationsResponse> ListPublishedAsync(ListPublicationsRequest request, CancellationToken cancellation)
    {
        var check = new RequestChecks();
        check.Known("list", request.List);
        check.ThrowIfInvalid();
        if (request.List == RegisterList.Red)
            throw CityRegisterErrors.ListNotPublic();
        var list = (Core.CityRegister.RegisterList)request.List;
        var page = PageTokens.Read("published-list", request.PageSize, request.PageToken, $"{request.List}", defaultSize: 100);
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, token) =>
        {
            var query = new RegisterQuery(null, "", NameBegins: false, PersonsByName: false, null, null, list);
            var (found, next) = await RegisterSearch.RunAsync(db, query, e => e.Published && e.List == list, page, today, token);
            var answer = new ListPublicationsResponse { NextPageToken = next };
            answer.Publications.AddRange(found.SelectMany(f => f.Lists.Select(e => ToPublication(e, f.File.Subject!))));
            return answer;
        }, cancellation);
    }

    private static Publication ToPublication(ListEntry entry, SubjectRow subject)
    {
        var (name, masked) = PublishedNameMasked.Show(UserKinds.Of(subject.Id), subject.Name);
        var publication = new Publication
        {
            Subject = new Subject { Id = subject.Id.Masked(), Type = (Common.V1.SubjectType)subject.Type, Name = name },
            PunishmentId = entry.Reference.StartsWith(PunishmentPrefix, StringComparison.Ordinal) ? entry.Reference[PunishmentPrefix.Length..] : "",
            PublishedOn = entry.Since?.ToMessage(),
            ExpiresOn = entry.Until?.ToMessage(),
            Source = entry.Source,
            Disputed = entry.Disputed,
        };
        publication.Basis.Add(entry.Finding.ToBasis());
        if (masked is not null)
            publication.Basis.Add(masked.ToBasis());
        return publication;
    }
}
