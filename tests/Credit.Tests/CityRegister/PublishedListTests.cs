using Quzhou.Contracts.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.CityRegister;

/// <summary>The lists as the public sees them: what a text has published, masked for everyone, Art. 19.</summary>
public sealed class PublishedListTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_person_is_masked_even_for_those_who_may_see_numbers()
    {
        var person = TestSubjects.Person().Reveal();
        await credit.RecordAsync(person, 7);

        var entry = (await ListAsync(RegisterList.Black)).Single(p => p.Subject.Id == Law.SubjectId.Mask(person));

        entry.ShouldSatisfyAllConditions(
            e => e.Subject.Name.ShouldBe("郑**"),
            e => e.Source.ShouldBe("power-company"),
            e => e.PunishmentId.ShouldBeEmpty(),
            e => e.ExpiresOn.ShouldNotBeNull(),
            e => e.Basis.Select(b => b.Article).ShouldBe([22, 19]));
    }

    [Fact]
    public async Task What_no_text_publishes_is_not_shown()
    {
        var subject = TestSubjects.Company().Reveal();
        var tender = new LegalBasis("", "衢公积金〔2018〕18号", 16, 2, "", "", "未按投标合同履行", "broke its tender contract");
        await credit.ArriveAsync(credit.Report(subject, tender) with { Source = "housing-fund" });

        (await credit.ReportOfAsync(subject)).Lists.Single().Basis.RuleId.ShouldBe("credit.list.black.tender-broken");
        (await ListAsync(RegisterList.Black)).ShouldNotContain(p => p.Subject.Id == Law.SubjectId.Mask(subject));
        (await Failures.OfAsync(credit.Reader.ListPublicationsAsync(new ListPublicationsRequest { List = RegisterList.Red }))).Fields().ShouldBe(["list:LIST_NOT_PUBLIC"]);
    }

    [Fact]
    public async Task An_abnormal_enterprise_is_shown_until_it_is_removed()
    {
        var subject = TestSubjects.Company().Reveal();
        var entered = (await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(subject))).Listing;
        (await ListAsync(RegisterList.Abnormal)).Count(p => p.Subject.Id == Law.SubjectId.Mask(subject)).ShouldBe(1);

        await credit.MarketRegulation().RemoveAbnormalListingAsync(credit.Removal(entered));
        (await ListAsync(RegisterList.Abnormal)).ShouldNotContain(p => p.Subject.Id == Law.SubjectId.Mask(subject));
    }

    private async Task<List<Publication>> ListAsync(RegisterList list)
    {
        var reader = credit.Client("credit-office", "sun", "credit.reader", "identity.reader");
        var (found, request) = (new List<Publication>(), new ListPublicationsRequest { List = list, PageSize = 3 });
        do
        {
            var page = await reader.ListPublicationsAsync(request);
            found.AddRange(page.Publications);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return found;
    }
}
