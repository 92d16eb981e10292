using Quzhou.Credit.Tests.CityRegister;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.History;

public sealed class GetHistoryTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task The_story_is_told_in_order_with_what_changed_and_what_it_did_to_the_level()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 1);
        await credit.RepairedAsync(record.RecordId);
        await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(subject));

        var entries = await ReadAsync(subject, 100);

        entries.Select(e => (e.Kind, e.First)).ShouldBe(
        [
            (HistoryKind.Record, true), (HistoryKind.Record, false), (HistoryKind.Repair, true), (HistoryKind.Repair, false),
            (HistoryKind.Record, false), (HistoryKind.Repair, false), (HistoryKind.AbnormalListing, true),
        ], ignoreOrder: true);
        entries[0].ShouldSatisfyAllConditions(
            e => e.ItemId.ShouldBe(record.RecordId),
            e => (e.LevelBefore, e.LevelAfter).ShouldBe((CreditLevel.Ordinary, CreditLevel.DishonestGeneral)),
            e => e.Changes.Single(c => c.Field == "level").After.ShouldBe("General"));
        entries[1].Changes.Select(c => c.Field).ShouldBe(["corrected_on"]);
        var repaired = entries.Single(e => e.Changes.Any(c => c.Field == "level_repaired_on"));
        (repaired.LevelBefore, repaired.LevelAfter).ShouldBe((CreditLevel.DishonestGeneral, repaired.First ? CreditLevel.DishonestGeneral : CreditLevel.Ordinary));
        entries.ShouldAllBe(e => !e.ToString().Contains(subject));
        entries.Select(e => e.KnownTime.ToDateTimeOffset()).ShouldBeInOrder();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Pages_tell_the_same_story(int size)
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RepairedAsync((await credit.RecordAsync(subject, 1)).RecordId);
        await credit.RecordAsync(subject, 7);

        (await ReadAsync(subject, size)).ShouldBe(await ReadAsync(subject, 500));
    }

    [Fact]
    public async Task A_page_token_belongs_to_its_subject()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 1);
        await credit.RecordAsync(subject, 1);
        var page = await credit.RegisterOfficer().GetHistoryAsync(new GetHistoryRequest { SubjectId = subject, Purpose = "测试", PageSize = 1 });

        var other = new GetHistoryRequest { SubjectId = TestSubjects.Company().Reveal(), Purpose = "测试", PageSize = 1, PageToken = page.NextPageToken };
        (await Failures.OfAsync(credit.RegisterOfficer().GetHistoryAsync(other))).Fields().ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
    }

    [Fact]
    public async Task Of_somebody_never_heard_of_there_is_no_story() => (await ReadAsync(TestSubjects.Person().Reveal(), 10)).ShouldBeEmpty();

    private async Task<List<HistoryEntry>> ReadAsync(string subject, int size)
    {
        var entries = new List<HistoryEntry>();
        var request = new GetHistoryRequest { SubjectId = subject, Purpose = "测试", PageSize = size };
        do
        {
            var page = await credit.RegisterOfficer().GetHistoryAsync(request);
            page.Entries.Count.ShouldBeLessThanOrEqualTo(size);
            entries.AddRange(page.Entries);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return entries;
    }
}
