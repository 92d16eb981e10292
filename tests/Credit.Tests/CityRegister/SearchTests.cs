using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.CityRegister;

public sealed class SearchTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Theory]
    [InlineData("its beginning", "柯城", true, true)]
    [InlineData("one character", "柯", true, true)]
    [InlineData("the whole name", "柯城区{0}食品有限公司", true, true)]
    [InlineData("a part, asked for as a beginning", "食品", true, false)]
    [InlineData("a part", "食品", false, true)]
    [InlineData("a part of one character", "食", false, true)]
    [InlineData("characters that do not stand together", "柯品", false, false)]
    [InlineData("a wildcard is a character like others", "柯%", false, false)]
    public async Task By_name(string row, string name, bool begins, bool found)
    {
        var mark = Story.NewId()[..8];
        var subject = TestSubjects.Company();
        await credit.ArriveAsync(credit.Report(subject.Reveal(), name: $"柯城区{mark}食品有限公司"));

        var all = await FindAllAsync(new SearchSubjectsRequest { Name = name.Replace("{0}", mark), NameBegins = begins, SubjectType = SubjectType.Enterprise });

        all.Any(s => s.Subject.Name.Contains(mark)).ShouldBe(found, row);
    }

    [Fact]
    public async Task By_number_kind_level_and_list()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 7);
        await credit.ImposedAsync(subject);
        var person = TestSubjects.Person().Reveal();
        await credit.RecordAsync(person, 1);

        var found = (await FindAllAsync(new SearchSubjectsRequest { SubjectId = subject })).Single();
        found.ShouldSatisfyAllConditions(
            s => s.Subject.Id.ShouldBe(Law.SubjectId.Mask(subject)),
            s => s.Level.ShouldBe(CreditLevel.DishonestSevere),
            s => s.PunishmentsInForce.ShouldBe(1),
            s => s.Lists.Select(l => l.Basis.RuleId).Distinct().ShouldBe(["credit.list.black.severe-record", "credit.list.black.joint-punishment"], ignoreOrder: true));
        (await FindAllAsync(new SearchSubjectsRequest { SubjectId = subject, SubjectType = SubjectType.Individual })).ShouldBeEmpty();
        (await FindAllAsync(new SearchSubjectsRequest { SubjectId = subject, Level = CreditLevel.DishonestSevere, List = RegisterList.Black })).ShouldHaveSingleItem();
        (await FindAllAsync(new SearchSubjectsRequest { SubjectId = subject, Level = CreditLevel.DishonestGeneral })).ShouldBeEmpty();
        (await FindAllAsync(new SearchSubjectsRequest { SubjectId = subject, List = RegisterList.Abnormal })).ShouldBeEmpty();
        (await FindAllAsync(new SearchSubjectsRequest { SubjectId = person, Level = CreditLevel.DishonestGeneral })).Single().Subject.Name.ShouldBe("郑**");
        (await FindAllAsync(new SearchSubjectsRequest { SubjectId = person, Level = CreditLevel.Ordinary })).ShouldBeEmpty();
        (await FindAllAsync(new SearchSubjectsRequest { SubjectId = TestSubjects.Company().Reveal() })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_masked_name_cannot_be_found_out_by_searching()
    {
        var person = TestSubjects.Person().Reveal();
        await credit.ArriveAsync(credit.Report(person, name: "郑某衢"));
        var request = new SearchSubjectsRequest { Purpose = "测试", Name = "某衢" };

        (await FindAllAsync(request)).ShouldBeEmpty();
        (await credit.Archivist().SearchSubjectsAsync(request)).Subjects.Select(s => s.Subject.Id).ShouldContain(person);
    }

    [Fact]
    public async Task The_same_word_in_a_repaired_name_is_found_under_the_new_name_only()
    {
        var (mark, subject) = (Story.NewId()[..8], TestSubjects.Company().Reveal());
        await credit.ArriveAsync(credit.Report(subject, name: $"旧{mark}公司"));
        await credit.ArriveAsync(credit.Report(subject, name: $"新{mark}公司"));

        (await FindAllAsync(new SearchSubjectsRequest { Name = $"旧{mark}" })).ShouldBeEmpty();
        (await FindAllAsync(new SearchSubjectsRequest { Name = $"新{mark}" })).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_search_needs_a_condition_and_a_purpose_and_known_values()
    {
        (await Failures.OfAsync(credit.Department().SearchSubjectsAsync(new SearchSubjectsRequest()))).Fields().ShouldBe(["purpose:REQUIRED", "name:CONDITION_REQUIRED"]);
        var unknown = new SearchSubjectsRequest { Purpose = "x", SubjectId = "x", SubjectType = (SubjectType)9, Level = (CreditLevel)9, List = (RegisterList)9, Name = new string('x', 101) };
        (await Failures.OfAsync(credit.Department().SearchSubjectsAsync(unknown))).Fields()
            .ShouldBe(["subject_id:WRONG_LENGTH", "name:TOO_LONG", "subject_type:UNKNOWN_VALUE", "level:UNKNOWN_VALUE", "list:UNKNOWN_VALUE"]);
    }

    [Fact]
    public async Task A_page_token_belongs_to_its_conditions_and_its_caller()
    {
        var mark = Story.NewId()[..8];
        foreach (var company in Enumerable.Range(0, 2).Select(_ => TestSubjects.Company().Reveal()))
            await credit.ArriveAsync(credit.Report(company, name: $"衢州{mark}公司"));
        var request = new SearchSubjectsRequest { Purpose = "测试", Name = mark, PageSize = 1 };
        request.PageToken = (await credit.Department().SearchSubjectsAsync(request)).NextPageToken;
        request.PageToken.ShouldNotBeEmpty();

        (await credit.Department().SearchSubjectsAsync(request)).Subjects.ShouldHaveSingleItem();
        (await Failures.OfAsync(credit.RegisterOfficer().SearchSubjectsAsync(request))).Fields().ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
        request.NameBegins = true;
        (await Failures.OfAsync(credit.Department().SearchSubjectsAsync(request))).Fields().ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
    }

    [Fact]
    public async Task Who_looked_why_and_whom_they_saw_is_in_the_log()
    {
        var (mark, agency) = (Story.NewId()[..8], $"agency-{Story.NewId()[..8]}");
        var seen = new[] { TestSubjects.Company().Reveal(), TestSubjects.Company().Reveal() };
        foreach (var company in seen)
            await credit.ArriveAsync(credit.Report(company, name: $"衢州{mark}公司"));

        var answer = await credit.Department(agency).SearchSubjectsAsync(new SearchSubjectsRequest { Purpose = "招标前核查", Name = mark });
        await credit.Department(agency).PrintCreditReportAsync(new PrintCreditReportRequest { SubjectId = seen[0], Purpose = "打印" });

        var log = (await credit.RegisterAuditor().ListRegisterAccessesAsync(new ListRegisterAccessesRequest { Agency = agency })).Accesses;
        log.Select(a => (a.Method, a.Purpose, a.Caller, a.Scope)).ShouldBe(
            [("PrintCreditReport", "打印", "x", RegisterScope.Department), ("SearchSubjects", "招标前核查", "x", RegisterScope.Department)]);
        log[1].AccessId.ShouldBe(answer.AccessId);
        log[1].SubjectIds.ShouldBe(seen.Select(Law.SubjectId.Mask), ignoreOrder: true);
        var ofSecond = new ListRegisterAccessesRequest { SubjectId = seen[1], Agency = agency };
        (await credit.RegisterAuditor().ListRegisterAccessesAsync(ofSecond)).Accesses.Single().Method.ShouldBe("SearchSubjects");

        var first = await credit.RegisterAuditor().ListRegisterAccessesAsync(new ListRegisterAccessesRequest { Agency = agency, PageSize = 1 });
        var second = await credit.RegisterAuditor().ListRegisterAccessesAsync(new ListRegisterAccessesRequest { Agency = agency, PageSize = 1, PageToken = first.NextPageToken });
        first.Accesses.Concat(second.Accesses).ShouldBe(log);
        second.NextPageToken.ShouldBeEmpty();
    }

    private async Task<List<RegisterSubject>> FindAllAsync(SearchSubjectsRequest request)
    {
        request.Purpose = "测试";
        var found = new List<RegisterSubject>();
        do
        {
            var page = await credit.RegisterOfficer().SearchSubjectsAsync(request);
            found.AddRange(page.Subjects);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return found;
    }
}
