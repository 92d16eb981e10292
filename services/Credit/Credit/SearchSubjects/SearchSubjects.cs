using Grpc.Core;
using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using RegisterList = Quzhou.Credit.V1.RegisterList;

namespace Quzhou.Credit;

internal sealed partial class CityRegisterGrpc
{
    /// <summary>Finds subjects; whom a caller saw is logged page by page (名册检索).</summary>
    public override async Task<SearchSubjectsResponse> SearchSubjects(SearchSubjectsRequest request, ServerCallContext context)
    {
        var view = RegisterView.Of(Caller.From(context));
        var check = new RequestChecks();
        var purpose = check.Text("purpose", request.Purpose, PurposeLength);
        var query = ReadQuery(request, check, view.Caller);
        check.ThrowIfInvalid();
        // The token is bound to the caller's entitlement too: a page that one may see does not go on from what another saw.
        var filter = $"{request.SubjectId}|{request.Name}|{request.NameBegins}|{request.SubjectType}|{request.Level}|{request.List}|{view.Scope}|{view.Caller.MaySeeIdentity}|{view.Caller.Agency}";
        var page = PageTokens.Read("subjects", request.PageSize, request.PageToken, filter, defaultSize: 100);
        var today = time.CityToday();

        var (found, next) = await transactions.ReadAsync(
            (db, token) => RegisterSearch.RunAsync(db, query, view.Shows, page, today, token), context.CancellationToken);
        var answer = new SearchSubjectsResponse { NextPageToken = next };
        answer.Subjects.AddRange(found.Select(f => ToMessage(f, view.Caller, today)));
        answer.AccessId = (await LogAccessAsync(nameof(SearchSubjects), view, purpose, found.Select(f => f.File.Number.Reveal()), context.CancellationToken)).ToString();
        return answer;
    }

    private static RegisterQuery ReadQuery(SearchSubjectsRequest request, RequestChecks check, Caller caller)
    {
        var number = request.SubjectId.Length == 0 ? null : check.Subject("subject_id", request.SubjectId) is var id && id != default ? id.Reveal() : null;
        var name = check.OptionalText("name", request.Name, CreditDb.NameLength);
        if (request.SubjectType != default)
            check.Known("subject_type", request.SubjectType);
        if (request.Level != default)
            check.Known("level", request.Level);
        if (request.List != default)
            check.Known("list", request.List);
        var isOpen = request is { SubjectId: "", Name: "", SubjectType: default(Common.V1.SubjectType), Level: default(CreditLevel), List: default(RegisterList) };
        check.Require(!isOpen, "name", "CONDITION_REQUIRED", "请至少给出一项检索条件", "needs one condition at least");
        return new RegisterQuery(
            number,
            name,
            request.NameBegins,
            caller.MaySeeIdentity,
            request.SubjectType == default ? null : (Law.SubjectType)request.SubjectType,
            request.Level == default ? null : (Core.Standing.CreditLevel)request.Level,
            request.List == default ? null : (Core.CityRegister.RegisterList)request.List);
    }

    private static RegisterSubject ToMessage(FoundSubject found, Caller caller, DateOnly today)
    {
        var message = new RegisterSubject
        {
            Subject = found.File.SubjectFor(caller),
            Level = found.Level.ToLevel(),
            PunishmentsInForce = found.File.Punishments.Count(p => p.ToCore().IsInForceOn(today)),
        };
        message.Lists.AddRange(found.Lists.Select(e => e.ToEntry()));
        return message;
    }
}
