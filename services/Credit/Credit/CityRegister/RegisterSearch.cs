using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.CityRegister;

/// <summary>What is looked for (检索条件); every condition given has to hold.</summary>
/// <param name="Number">Exactly this number; null for all.</param>
/// <param name="Name">Part of the name; empty for all.</param>
/// <param name="NameBegins">True when the name has to begin with it.</param>
/// <param name="PersonsByName">True when persons too are found by their name.</param>
/// <param name="Type">Only this kind; null for all.</param>
/// <param name="Level">Only this level; null for all.</param>
/// <param name="List">Only who is on this list; null for all.</param>
internal sealed record RegisterQuery(
    string? Number, string Name, bool NameBegins, bool PersonsByName, SubjectType? Type, CreditLevel? Level, RegisterList? List);

/// <summary>A subject found, with its level and lists on the day.</summary>
internal sealed record FoundSubject(RegisterFile File, CreditLevel Level, IReadOnlyList<ListEntry> Lists);

/// <summary>
/// Finds subjects (名册检索). SQL narrows to those that can be meant, the Core says who is; so level and list are never stored.
/// One call reads a bounded number of files: a page can be short and have a next one all the same.
/// </summary>
internal static class RegisterSearch
{
    private const int BatchSize = 500;
    private const int MaxBatches = 20;

    /// <summary>The subjects of a page in the order of their keys, and the token of the next page.</summary>
    /// <param name="db">The database.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="shows">Entries that the caller may see; the others do not exist for the caller.</param>
    /// <param name="page">The page; its key is the key of a subject.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellation">Cancels.</param>
    internal static async Task<(List<FoundSubject> Found, string NextToken)> RunAsync(
        CreditDb db, RegisterQuery query, Func<ListEntry, bool> shows, Page page, DateOnly today, CancellationToken cancellation)
    {
        var found = new List<FoundSubject>();
        var after = page.IdKey();
        for (var batch = 0; batch < MaxBatches; batch++)
        {
            var subjects = await Candidates(db, query, after, today).Take(BatchSize).ToListAsync(cancellation);
            foreach (var file in await RegisterFile.LoadAsync(db, subjects, cancellation))
            {
                var level = file.StandingOn(today).Level;
                var lists = file.ListsOn(today, level).Where(shows).ToList();
                if ((query.Level ?? level) != level || (query.List is { } list && !lists.Exists(e => e.List == list)))
                    continue;
                if (found.Count == page.Size)
                    return (found, page.Next($"{found[^1].File.Subject!.Key}"));
                found.Add(new FoundSubject(file, level, lists));
            }
            if (subjects.Count < BatchSize)
                return (found, "");
            after = subjects[^1].Key;
        }
        return (found, page.Next($"{after}"));
    }

    // All that can be meant and perhaps more: the Core decides.
    private static IQueryable<SubjectRow> Candidates(CreditDb db, RegisterQuery query, Guid after, DateOnly today)
    {
        var subjects = Named(db, query, after);
        if (query.Number is { } number)
            subjects = subjects.Where(s => s.SubjectId == number);
        if (query.Type is { } type)
            subjects = subjects.Where(s => s.Type == type);
        if (query.Name.Length > 0 && !query.PersonsByName)
            subjects = subjects.Where(s => s.Type != SubjectType.Individual);
        if (query.Level is { } level && LevelOf(level) is { } recorded)
            subjects = subjects.Where(s => db.Records.Any(r => r.SubjectId == s.SubjectId && r.WithdrawnOn == null && r.Level == recorded));
        if (query.Level == CreditLevel.Trustworthy || query.List == RegisterList.Red)
            subjects = subjects.Where(s => db.Trustworthy.Any(t => t.SubjectId == s.SubjectId && t.State == TrustworthyState.Granted));
        subjects = query.List switch
        {
            RegisterList.Black => subjects.Where(s =>
                db.JointPunishments.Any(p => p.SubjectId == s.SubjectId && (p.State == PunishmentState.InForce || p.State == PunishmentState.LiftProposed))
                || db.Records.Any(r => r.SubjectId == s.SubjectId && r.WithdrawnOn == null && (r.Level == DishonestyLevel.Severe || r.ReportId != null))),
            RegisterList.Abnormal => subjects.Where(s => db.AbnormalListings.Any(l => l.SubjectId == s.SubjectId && (l.RemovedOn == null || l.RemovedOn > today))),
            _ => subjects,
        };
        return subjects.OrderBy(s => s.Key);
    }

    private static IQueryable<SubjectRow> Named(CreditDb db, RegisterQuery query, Guid after) => (query.Name.Length, query.NameBegins) switch
    {
        (0, _) => db.Subjects.FromSql($"SELECT * FROM subjects WHERE key > {after}"),
        (_, true) => db.Subjects.FromSql(
            $"SELECT * FROM subjects WHERE key > {after} AND name_pairs(name) @> name_pairs({query.Name}) AND starts_with(name, {query.Name})"),
        _ => db.Subjects.FromSql(
            $"SELECT * FROM subjects WHERE key > {after} AND name_pairs(name) @> name_pairs({query.Name}) AND position({query.Name} IN name) > 0"),
    };

    private static DishonestyLevel? LevelOf(CreditLevel level) => level switch
    {
        CreditLevel.DishonestGeneral => DishonestyLevel.General,
        CreditLevel.DishonestHeavier => DishonestyLevel.Heavier,
        CreditLevel.DishonestSevere => DishonestyLevel.Severe,
        _ => null,
    };
}
