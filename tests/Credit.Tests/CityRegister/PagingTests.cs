using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.CityRegister;

/// <summary>Ten thousand subjects, paged through: each of them once, none twice.</summary>
public sealed class PagingTests(City city, ITestOutputHelper output)
{
    private const int Subjects = 10_000;
    private const int Severe = 700;
    private const int Named = 1_250;

    [Fact]
    public async Task Ten_thousand_subjects_are_paged_without_loss_or_repetition()
    {
        await using var host = await city.StartAsync();
        var numbers = Enumerable.Range(0, Subjects).Select(_ => TestSubjects.Company().Reveal()).ToArray();
        await FillAsync(host, numbers);

        var all = await PageAsync(host, new SearchSubjectsRequest { SubjectType = Common.V1.SubjectType.Enterprise, PageSize = 500 });
        all.Count.ShouldBe(Subjects);
        all.Distinct().Count().ShouldBe(Subjects);
        all.ShouldBe(numbers, ignoreOrder: true);

        (await PageAsync(host, new SearchSubjectsRequest { Level = CreditLevel.DishonestSevere, PageSize = 99 })).ShouldBe(numbers[..Severe], ignoreOrder: true);
        (await PageAsync(host, new SearchSubjectsRequest { List = RegisterList.Black, PageSize = 100 })).ShouldBe(numbers[..Severe], ignoreOrder: true);
        (await PageAsync(host, new SearchSubjectsRequest { Level = CreditLevel.Ordinary, PageSize = 500 })).Count.ShouldBe(Subjects - Severe);
        (await PageAsync(host, new SearchSubjectsRequest { Name = "酒业", PageSize = 100 })).ShouldBe(numbers[^Named..], ignoreOrder: true);
        (await PageAsync(host, new SearchSubjectsRequest { Name = "酒业", Level = CreditLevel.DishonestSevere })).ShouldBeEmpty();

        // Nobody is trustworthy: the search ends although a call reads a bounded number of files.
        (await PageAsync(host, new SearchSubjectsRequest { List = RegisterList.Red })).ShouldBeEmpty();
    }

    // The masked number is not enough to tell them apart.
    private async Task<List<string>> PageAsync(CreditHost host, SearchSubjectsRequest request)
    {
        var (started, pages, found) = (Stopwatch.GetTimestamp(), 0, new List<string>());
        request.Purpose = "测试";
        do
        {
            var page = await host.Archivist().SearchSubjectsAsync(request);
            page.Subjects.Count.ShouldBeLessThanOrEqualTo(request.PageSize == 0 ? 100 : request.PageSize);
            found.AddRange(page.Subjects.Select(s => s.Subject.Id));
            request.PageToken = page.NextPageToken;
            pages++;
        }
        while (request.PageToken.Length > 0);
        output.WriteLine($"{found.Count} of {Subjects} in {pages} pages, {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        return found;
    }

    private static Task<int> FillAsync(CreditHost host, string[] numbers) => host.QueryAsync(async db =>
    {
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO subjects (subject_id, key, type, name, version, created_at)
             SELECT number, gen_random_uuid(), 'Enterprise', '衢州' || place || CASE WHEN place > {Subjects - Named} THEN '酒业' ELSE '商贸' END || '有限公司', 0, now()
             FROM unnest({numbers}) WITH ORDINALITY AS given (number, place)
             """);
        var determined = host.Today;
        var until = determined.AddYears(5);
        return await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO records (id, subject_id, source, behaviour, level, fact_keys, occurred_on, determined_on, valid_until, disputed, evidence, findings, recorded_at, changed_at)
             SELECT gen_random_uuid(), number, 'power-company', 'ARREARS', CASE WHEN place <= {Severe} THEN 'Severe' ELSE 'General' END, ARRAY[]::text[], {determined}, {determined},
                 CASE WHEN place <= {Severe} THEN {until}::date ELSE {determined}::date - 1 END, false, '', '[]'::jsonb, now(), now()
             FROM unnest({numbers}) WITH ORDINALITY AS given (number, place) WHERE place % 3 = 0 OR place <= {Severe}
             """);
    });
}
