using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>A place of events and whose it is.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Uri">As events name it.</param>
/// <param name="OperatorId">The operator; null when none is registered.</param>
/// <param name="SubjectId">Who runs the operator; null when none is registered.</param>
internal sealed record KnownPlace(long Id, string Uri, Guid? OperatorId, string? SubjectId)
{
    /// <summary>Who has what is here: one text for all places of an operator.</summary>
    internal string Holder => OperatorId is { } id ? Places.OwnUri(id) : Uri;
}

/// <summary>
/// Places and parties of events (追溯地点). An operator is always known by <c>urn:uuid:</c> and its id; further names, such as its
/// GLN, are registered. Who is behind a place decides who may record events there.
/// </summary>
internal static class Places
{
    private const string Portal = "food-traceability-portal";
    private const string OwnPrefix = "urn:uuid:";

    internal static string OwnUri(Guid operatorId) => OwnPrefix + operatorId.ToString("D");

    /// <summary>Numbers places, and finds out whose they are.</summary>
    internal static async Task<Dictionary<string, KnownPlace>> NumberPlacesAsync(this Work<FoodSafetyDb> work, IEnumerable<string> uris, CancellationToken cancellation)
    {
        var wanted = uris.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        await work.Db.Database.ExecuteSqlAsync($"INSERT INTO trace_places (uri) SELECT u FROM unnest({wanted}) u ON CONFLICT (uri) DO NOTHING", cancellation);
        var own = wanted.Where(IsOwnUri).ToArray();
        await work.Db.Database.ExecuteSqlAsync(
            $"""
             UPDATE trace_places p SET operator_id = o.id FROM operators o
             WHERE p.uri = ANY({own}) AND p.operator_id IS NULL AND o.id = substr(p.uri, {OwnPrefix.Length + 1})::uuid
             """,
            cancellation);
        return (await work.Db.KnownPlacesAsync(wanted, cancellation)).ToDictionary(p => p.Uri, StringComparer.Ordinal);
    }

    internal static Task<List<KnownPlace>> KnownPlacesAsync(this FoodSafetyDb db, string[] uris, CancellationToken cancellation) =>
        (from place in db.Set<TracePlaceRow>().AsNoTracking()
         where uris.Contains(place.Uri)
         join o in db.Operators on place.OperatorId equals o.Id into owners
         from owner in owners.DefaultIfEmpty()
         select new KnownPlace(place.Id, place.Uri, place.OperatorId, owner == null ? null : owner.SubjectId)).ToListAsync(cancellation);

    internal static Task<List<KnownPlace>> KnownPlacesAsync(this FoodSafetyDb db, long[] ids, CancellationToken cancellation) =>
        (from place in db.Set<TracePlaceRow>().AsNoTracking()
         where ids.Contains(place.Id)
         join o in db.Operators on place.OperatorId equals o.Id into owners
         from owner in owners.DefaultIfEmpty()
         select new KnownPlace(place.Id, place.Uri, place.OperatorId, owner == null ? null : owner.SubjectId)).ToListAsync(cancellation);

    /// <summary>Refuses events at places of others, and at places that belong to nobody.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT with the place's path, or PERMISSION_DENIED.</exception>
    internal static void EnsureMayRecord(IReadOnlyList<TraceEvent> events, Dictionary<string, KnownPlace> places, Caller caller)
    {
        var unknown = events.Select((e, i) => (Event: e, Index: i)).Where(p => places[p.Event.Place!].OperatorId is null).Take(DocumentLimits.MaxProblems)
            .Select(p => new FieldError(
                $"document:$.epcisBody.eventList[{p.Index}].{(p.Event.BizLocation is null ? "readPoint" : "bizLocation")}",
                "UNKNOWN_PLACE",
                "该地点未登记为任何经营者的地点",
                "is no registered place of an operator"))
            .ToList();
        if (unknown.Count > 0)
            throw ApiErrors.Invalid(unknown);
        if (caller.IsOfPortal() && events.Any(e => places[e.Place!].SubjectId != caller.Officer))
            throw ApiErrors.Denied("NOT_OWN_PLACE", "经营者只能记录本单位地点的事件", "an operator records events at its own places only");
    }

    /// <summary>True for an operator's own system; it acts for the operator whose number its token names as officer.</summary>
    internal static bool IsOfPortal(this Caller caller) => caller.Agency == Portal || !caller.Roles.Any(r => r is "foodsafety.clerk" or "foodsafety.reader" or "foodsafety.inspector" or "foodsafety.approver");

    internal static bool IsPlace(this string uri) => Core.Tracing.BatchId.IsAbsoluteUri(uri);

    internal static TracingPlace ToMessage(this KnownPlace place) => new() { Place = place.Uri, OperatorId = place.OperatorId?.ToString() ?? "" };

    /// <summary>True for <c>urn:uuid:</c> and an id, which only the operator with that id is.</summary>
    internal static bool IsOwnUri(this string uri) => uri.StartsWith(OwnPrefix, StringComparison.Ordinal) && Guid.TryParseExact(uri[OwnPrefix.Length..], "D", out _);
}
