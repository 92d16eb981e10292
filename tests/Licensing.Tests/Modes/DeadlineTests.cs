using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Modes;

/// <summary>The scheduler of last days: nothing holds it up, nothing is lost while it stands.</summary>
public sealed class DeadlineTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private static readonly DateOnly Day = new(2018, 7, 2);

    [Fact]
    public async Task One_application_that_cannot_be_read_holds_up_no_other_and_goes_on_when_mended()
    {
        city.Clock.MoveTo(Day);
        var broken = (await city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment)).Application;
        var sound = (await city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment)).Application;
        var id = Guid.Parse(broken.ApplicationId);
        var dossier = await city.QueryAsync(db => db.Applications.Where(a => a.Id == id).Select(a => a.Dossier!).SingleAsync());
        await SetDossierAsync(id, "{}");

        // The department stood for a month.
        city.Clock.MoveTo(Day.AddMonths(1));
        await city.RunDeadlinesAsync();

        (await city.ReadAsync(sound)).Route.ShouldBe(Route.Ordinary);
        (await city.WorkAsync(broken.ApplicationId)).ShouldHaveSingleItem().AlarmedOn.ShouldBe(city.Today.ToMessage(), "its alarm went out all the same");

        await SetDossierAsync(id, dossier);
        await city.RunDeadlinesAsync();
        (await city.ReadAsync(broken)).Route.ShouldBe(Route.Ordinary);
        (await city.QueryAsync(db => db.AuditEntries.CountAsync(a => a.Target == broken.ApplicationId && a.Action == "work.overdue"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_work_list_has_the_most_urgent_first_and_pages_and_what_stands_still_last()
    {
        city.Clock.MoveTo(Day);
        var still = (await city.SubmitAsync(TestSubjects.Company(), 36, Route.Ordinary)).Application;
        var later = (await city.SubmitAsync(TestSubjects.Company(), 17, Route.Commitment)).Application;
        city.Clock.MoveTo(Day.AddDays(-3));
        var first = (await city.SubmitAsync(TestSubjects.Company(), 17, Route.Commitment)).Application;

        var ids = new List<string>();
        var request = new ListWorkItemsRequest { PageSize = 1 };
        do
        {
            var page = await city.Clerk.ListWorkItemsAsync(request);
            ids.AddRange(page.Items.Select(i => i.TargetId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        var mine = ids.Where(i => i == still.ApplicationId || i == later.ApplicationId || i == first.ApplicationId).ToList();
        mine.ShouldBe([first.ApplicationId, later.ApplicationId, still.ApplicationId]);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task A_department_sees_its_own_work()
    {
        city.Clock.MoveTo(Day);
        await city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment);
        await city.SubmitAsync(TestSubjects.Company(), Steps.Gas, Route.Ordinary);

        var police = (await city.Clerk.ListWorkItemsAsync(new ListWorkItemsRequest { Department = "市公安局" })).Items;
        police.ShouldNotBeEmpty();
        police.ShouldAllBe(i => i.Department == "市公安局");
        police.ShouldContain(i => i.Kind == WorkKind.Commitment && i.Basis.Part == "附件2" && i.Basis.Article == 8);
        (await city.Clerk.ListWorkItemsAsync(new ListWorkItemsRequest { Kind = (WorkKind)99 }).ViolationsAsync()).ShouldBe(["kind:UNKNOWN_VALUE"]);
    }

    private Task<int> SetDossierAsync(Guid id, string dossier) =>
        city.QueryAsync(db => db.Database.ExecuteSqlAsync($"UPDATE applications SET dossier = {dossier}::jsonb WHERE id = {id}"));
}
