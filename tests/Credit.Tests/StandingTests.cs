using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

public sealed class StandingTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_subject_never_heard_of_is_ordinary_and_the_check_is_logged_all_the_same()
    {
        var subject = TestSubjects.Company().Reveal();

        var answer = await credit.Reader.CheckStandingAsync(Check(subject));

        answer.Level.ShouldBe(CreditLevel.Ordinary);
        answer.Punishments.ShouldBeEmpty();
        answer.Basis.Single().Citation.ShouldBe("衢发改发〔2018〕23号第十条(2)");
        (await ChecksOfAsync(subject)).Single().CheckId.ShouldBe(answer.CheckId);
    }

    [Fact]
    public async Task Every_change_shows_in_the_very_next_check()
    {
        var subject = TestSubjects.Company().Reveal();
        (await LevelAsync(subject)).ShouldBe(CreditLevel.Ordinary);
        await credit.RecordAsync(subject, 1);
        (await LevelAsync(subject)).ShouldBe(CreditLevel.DishonestGeneral);
        (await LevelAsync(subject)).ShouldBe(CreditLevel.DishonestGeneral);
        var imposed = await credit.ImposedAsync(subject);
        var punished = await credit.Reader.CheckStandingAsync(Check(subject));
        punished.Level.ShouldBe(CreditLevel.DishonestSevere);
        punished.Punishments.Single().ShouldSatisfyAllConditions(
            p => p.PunishmentId.ShouldBe(imposed.PunishmentId),
            p => p.Measures.ShouldNotBeEmpty(),
            p => p.Subject.Id.ShouldBe(Law.SubjectId.Mask(subject)));
        punished.RegisterSequence.ShouldBeGreaterThan(0);

        await credit.WithdrawnAsync(imposed);
        var after = await credit.Reader.CheckStandingAsync(Check(subject));
        after.Punishments.ShouldBeEmpty();
        after.RegisterSequence.ShouldBeGreaterThan(punished.RegisterSequence);
    }

    [Fact]
    public async Task A_cached_answer_still_shows_the_number_only_to_those_entitled()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.ImposedAsync(subject);
        var entitled = credit.Client("credit-office", "zhou", "credit.reader", "identity.reader");

        for (var i = 0; i < 2; i++)
        {
            (await entitled.CheckStandingAsync(Check(subject))).Punishments.Single().Subject.Id.ShouldBe(subject);
            (await credit.Reader.CheckStandingAsync(Check(subject))).Punishments.Single().Subject.Id.ShouldBe(Law.SubjectId.Mask(subject));
        }
    }

    [Fact]
    public async Task Without_Redis_the_answers_are_the_same()
    {
        await using var host = await city.StartAsync(("ConnectionStrings:cache", "127.0.0.1:1,connectTimeout=100"));
        var subject = TestSubjects.Company().Reveal();
        await host.RecordAsync(subject, 7);

        (await host.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.DishonestSevere);
        (await host.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.DishonestSevere);
    }

    [Fact]
    public async Task Checks_are_listed_for_auditors_alone_newest_first_and_paged()
    {
        var subject = TestSubjects.Company().Reveal();
        for (var i = 0; i < 3; i++)
            await credit.Client($"agency-{i}", "x", "credit.reader").CheckStandingAsync(Check(subject));

        var first = await credit.Auditor.ListStandingChecksAsync(new ListStandingChecksRequest { SubjectId = subject, PageSize = 2 });
        var second = await credit.Auditor.ListStandingChecksAsync(new ListStandingChecksRequest { SubjectId = subject, PageSize = 2, PageToken = first.NextPageToken });

        first.Checks.Concat(second.Checks).Select(c => c.Agency).ShouldBe(["agency-2", "agency-1", "agency-0"]);
        second.NextPageToken.ShouldBeEmpty();
        first.Checks[0].SubjectId.ShouldBe(Law.SubjectId.Mask(subject));
        first.Checks[0].Purpose.ShouldBe("办理许可前核查");
        (await credit.Auditor.ListStandingChecksAsync(new ListStandingChecksRequest { SubjectId = subject, Agency = "agency-1" })).Checks.Count.ShouldBe(1);
        (await Failures.OfAsync(credit.Reader.ListStandingChecksAsync(new ListStandingChecksRequest()))).Reason().ShouldBe("ROLE_MISSING");
    }

    [Fact]
    public async Task A_check_without_purpose_or_of_nobody_is_refused_and_not_logged()
    {
        var before = await credit.QueryAsync(db => db.StandingChecks.CountAsync(c => c.Agency == "curious"));
        var curious = credit.Client("curious", "x", "credit.reader");

        (await Failures.OfAsync(curious.CheckStandingAsync(new CheckStandingRequest { SubjectId = TestSubjects.Company().Reveal() }))).Fields().ShouldBe(["purpose:REQUIRED"]);
        (await Failures.OfAsync(curious.CheckStandingAsync(new CheckStandingRequest { SubjectId = "x", Purpose = "x" }))).Fields().ShouldBe(["subject_id:WRONG_LENGTH"]);
        (await credit.QueryAsync(db => db.StandingChecks.CountAsync(c => c.Agency == "curious"))).ShouldBe(before);
    }

    [Fact]
    public async Task The_report_tells_the_whole_story_and_its_access_is_logged()
    {
        var subject = TestSubjects.Company().Reveal();
        var imposed = await credit.ImposedAsync(subject);
        await credit.RepairedAsync(imposed.RecordIds.Single());
        var asked = await credit.OfficerA.ProposeLiftAsync(imposed.LiftProposal(LiftReason.Repaired));
        await credit.OfficerB.ConfirmLiftAsync(asked.Punishment.Confirmation());

        var report = await credit.Client("credit-office", "zhou", "credit.officer", "identity.reader").GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "本人查询" });

        report.Subject.Id.ShouldBe(subject);
        report.Level.ShouldBe(CreditLevel.DishonestSevere);
        report.Records.Single().CorrectedOn.ShouldNotBeNull();
        report.Punishments.Single().State.ShouldBe(PunishmentState.Lifted);
        report.Repairs.Single().State.ShouldBe(RepairState.Granted);
        report.PrintableText.ShouldContain("严重失信 拖欠电费");
        report.PrintableText.ShouldContain("已纠正");
        report.PrintableText.ShouldContain("解除(信用修复)");
        (await ChecksOfAsync(subject)).Last().Purpose.ShouldBe("本人查询");

        var masked = await credit.Reader.GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "x" });
        masked.ToString().ShouldNotContain(subject);
    }

    [Fact]
    public async Task The_report_of_a_subject_never_heard_of_is_empty_and_shows_no_number()
    {
        var subject = TestSubjects.Person().Reveal();

        var report = await credit.Reader.GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "x" });

        report.Level.ShouldBe(CreditLevel.Ordinary);
        report.Records.ShouldBeEmpty();
        report.PrintableText.ShouldContain("名册中无登记");
        report.ToString().ShouldNotContain(subject);
        (await ChecksOfAsync(subject)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_credit_office_enforces_in_its_own_field_and_gives_back()
    {
        var subject = TestSubjects.Person().Reveal();
        var imposed = await credit.ImposedAsync(subject);

        var restricted = await Deadline.ForAsync(async () => await credit.Reader.CheckStandingAsync(Check(subject)) is { Restrictions.Count: 2 } answer ? answer : null);
        restricted.Restrictions.Select(r => r.Kind).ShouldBe(["PREPAID_SETTLEMENT", "PUBLIC_LIST"], ignoreOrder: true);
        restricted.Restrictions.ShouldAllBe(r => r.Basis.Article == 21 || r.Basis.Article == 22);
        var listed = await FindListedAsync(imposed.PunishmentId);
        listed.ShouldNotBeNull();
        listed.Subject.Name.ShouldBe("郑**");
        listed.Subject.Id.ShouldBe(Law.SubjectId.Mask(subject));
        listed.Basis.Select(b => b.Article).ShouldBe([22, 19]);

        await credit.WithdrawnAsync(imposed);
        await Deadline.UntilAsync(async () => (await credit.Reader.CheckStandingAsync(Check(subject))).Restrictions.Count == 0);
        (await FindListedAsync(imposed.PunishmentId)).ShouldBeNull();
    }

    private async Task<CreditLevel> LevelAsync(string subject) => (await credit.Reader.CheckStandingAsync(Check(subject))).Level;

    private async Task<IEnumerable<StandingCheck>> ChecksOfAsync(string subject) =>
        (await credit.Auditor.ListStandingChecksAsync(new ListStandingChecksRequest { SubjectId = subject })).Checks.Reverse();

    private async Task<Publication?> FindListedAsync(string punishmentId)
    {
        var request = new ListPublicationsRequest { PageSize = 2 };
        do
        {
            var page = await credit.Reader.ListPublicationsAsync(request);
            if (page.Publications.FirstOrDefault(p => p.PunishmentId == punishmentId) is { } found)
                return found;
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return null;
    }
}
