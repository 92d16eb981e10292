using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Commitments;

/// <summary>The letter (告知承诺书): given at once in person, sent within three working days otherwise, answered within three.</summary>
public sealed class LetterTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private static readonly DateOnly Friday = new(2018, 9, 28);
    private static readonly DateOnly ThirdWorkingDay = new(2018, 10, 8);

    [Fact]
    public async Task In_person_the_letter_is_given_at_once_with_everything_that_the_text_asks()
    {
        city.Clock.MoveTo(Friday);
        var request = Steps.Application(TestSubjects.Company(), Steps.Pawn, Route.Commitment);
        request.Details = new ApplicantDetails { LegalRepresentative = "李四", Address = "世纪大道1号" };
        var submitted = (await city.Clerk.SubmitApplicationAsync(request)).Application;
        submitted.DueOn.ShouldBe(ThirdWorkingDay.ToMessage(), "29 and 30 September are worked, 1 to 7 October are off");

        var letter = (await city.Desk().GetLetterAsync(new GetLetterRequest { ApplicationId = submitted.ApplicationId })).Letter;

        letter.Number.ShouldMatch(@"^\[2018\]年第\d+号$");
        (letter.IssuedOn, letter.CommitBy, letter.EffectiveOn).ShouldBe((Friday.ToMessage(), ThirdWorkingDay.ToMessage(), null));
        (letter.Grounds.Count, letter.Conditions.Count, letter.Promises.Count).ShouldBe((2, 7, 5));
        letter.Materials.Select(m => (m.Number, m.Material.MustHave)).ShouldBe([(1, true), (2, true), (3, false), (4, false), (5, false)]);
        letter.Effects.ShouldNotBeEmpty();
        letter.Details.LegalRepresentative.ShouldBe("李四");
    }

    [Fact]
    public async Task By_mail_the_letter_goes_out_in_three_working_days_and_the_answer_counts_from_its_receipt()
    {
        city.Clock.MoveTo(Friday);
        var submitted = await city.ElectronicAsync(TestSubjects.Company());
        (submitted.State, submitted.DueOn).ShouldBe((ApplicationState.AwaitingLetter, ThirdWorkingDay.ToMessage()));
        (await city.WorkAsync(submitted.ApplicationId)).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.IssueLetter);
        (await city.Clerk.SignCommitmentAsync(CommitmentSteps.Signing(submitted)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");

        city.Clock.MoveTo(new DateOnly(2018, 10, 9));
        await city.RunDeadlinesAsync();
        (await city.WorkAsync(submitted.ApplicationId)).ShouldHaveSingleItem().AlarmedOn.ShouldBe(city.Today.ToMessage(), "the letter is late, and nothing else happens");
        var issued = await city.Desk().IssueLetterAsync(new IssueLetterRequest { RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = submitted.Etag });
        (issued.Application.State, issued.Application.DueOn).ShouldBe((ApplicationState.AwaitingCommitment, null));
        var sent = (await city.WorkAsync(submitted.ApplicationId)).ShouldHaveSingleItem();
        (sent.Kind, sent.DueOn).ShouldBe((WorkKind.Commitment, null), "nobody knows yet when it arrived");

        city.Clock.MoveTo(new DateOnly(2018, 10, 11));
        var confirmation = new ConfirmLetterReceivedRequest
        {
            RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = issued.Application.Etag, ReceivedOn = new DateOnly(2018, 10, 12).ToMessage(),
        };
        (await city.Desk().ConfirmLetterReceivedAsync(confirmation).ViolationsAsync()).ShouldBe(["received_on:IN_THE_FUTURE"]);
        confirmation.ReceivedOn = new DateOnly(2018, 10, 11).ToMessage();
        var confirmed = (await city.Desk().ConfirmLetterReceivedAsync(confirmation)).Application;
        confirmed.DueOn.ShouldBe(new DateOnly(2018, 10, 16).ToMessage());
        (await city.Clerk.SignCommitmentAsync(CommitmentSteps.Signing(confirmed))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_commitment_that_is_not_made_in_time_goes_the_ordinary_route_by_itself()
    {
        city.Clock.MoveTo(Friday);
        var submitted = (await city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment)).Application;

        city.Clock.MoveTo(ThirdWorkingDay);
        await city.RunDeadlinesAsync();
        (await city.ReadAsync(submitted)).State.ShouldBe(ApplicationState.AwaitingCommitment, "the third day is not over");
        city.Clock.MoveTo(ThirdWorkingDay.AddDays(1));
        await Task.WhenAll(city.RunDeadlinesAsync(), city.RunDeadlinesAsync());
        await city.RunDeadlinesAsync();

        var lapsed = await city.ReadAsync(submitted);
        (lapsed.Route, lapsed.State).ShouldBe((Route.Ordinary, ApplicationState.UnderExamination));
        (await city.CommitmentAsync(submitted)).State.ShouldBe(CommitmentState.Ordinary);
        (await city.WorkAsync(submitted.ApplicationId)).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.Decision);
        (await city.Clerk.SignCommitmentAsync(CommitmentSteps.Signing(lapsed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await city.Desk().GetLetterAsync(new GetLetterRequest { ApplicationId = submitted.ApplicationId }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NO_LETTER");
        var examined = await city.ExamineAsync(lapsed);
        (await city.Approver.DecideApplicationAsync(Steps.Decision(examined))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task Who_does_not_want_to_commit_takes_the_ordinary_route()
    {
        city.Clock.MoveTo(Friday);
        var submitted = (await city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment)).Application;

        var declined = await city.Desk().DeclineCommitmentAsync(new DeclineCommitmentRequest
        {
            RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = submitted.Etag,
        });

        (declined.Application.Route, declined.Application.State).ShouldBe((Route.Ordinary, ApplicationState.UnderExamination));
        declined.Basis.ShouldContain(b => b.Part == "附件2" && b.Article == 14);
    }

    [Fact]
    public async Task Without_what_must_be_there_it_is_not_decided_and_can_be_mended()
    {
        city.Clock.MoveTo(Friday);
        var submitted = (await city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment)).Application;
        var incomplete = CommitmentSteps.Signing(submitted);
        incomplete.MaterialNumbers.Remove(2);

        var refused = await city.Clerk.SignCommitmentAsync(incomplete);
        (refused.Verdict, refused.Application.State).ShouldBe((Verdict.Refused, ApplicationState.AwaitingCommitment));
        refused.Basis.ShouldContain(b => b.Article == 10);
        var unknown = CommitmentSteps.Signing(refused.Application);
        unknown.MaterialNumbers.Add(6);
        (await city.Clerk.SignCommitmentAsync(unknown).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_NUMBER");
        var twice = CommitmentSteps.Signing(refused.Application);
        twice.MaterialNumbers.Add(1);
        (await city.Clerk.SignCommitmentAsync(twice).ViolationsAsync()).ShouldBe(["material_numbers:REPEATED"]);

        (await city.Clerk.SignCommitmentAsync(CommitmentSteps.Signing(refused.Application))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task The_page_says_what_the_letter_says_and_runs_nothing_that_an_applicant_wrote()
    {
        city.Clock.MoveTo(Friday);
        var request = Steps.Application(TestSubjects.Company(), Steps.Pawn, Route.Commitment);
        request.SubjectName = CommitmentSteps.HostileName;
        request.Details = new ApplicantDetails { Address = "<img src=x onerror=alert(2)>", Agent = "\" onload=\"alert(3)" };
        var submitted = (await city.Clerk.SubmitApplicationAsync(request)).Application;
        var sign = CommitmentSteps.Signing(submitted);
        sign.Signatory = "</p><script>alert(4)</script>";
        await city.Clerk.SignCommitmentAsync(sign);

        var html = (await city.Desk().PrintLetterAsync(new PrintLetterRequest { ApplicationId = submitted.ApplicationId })).Html;

        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("Content-Security-Policy");
        html.ShouldContain("@page { size: A4");
        html.ShouldContain("典当业特种行业许可证核发");
        html.ShouldContain("承诺时必须提交");
        html.ShouldContain("应当在检查承诺内容是否属实时提交:第3项、第4项、第5项");
        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("<img", Case.Insensitive);
        html.ShouldNotContain("\" onload", Case.Insensitive);
        html.ShouldContain("&lt;script&gt;alert(1)");
    }

    [Fact]
    public async Task A_page_is_for_the_office_and_hides_a_persons_number()
    {
        city.Clock.MoveTo(Friday);
        var person = TestSubjects.Person();
        var request = Steps.Application(person, Steps.Pawn, Route.Commitment);
        request.SubjectName = "王小明";
        var submitted = (await city.Clerk.SubmitApplicationAsync(request)).Application;
        var print = new PrintLetterRequest { ApplicationId = submitted.ApplicationId };

        (await city.Desk().PrintLetterAsync(print)).Html.ShouldNotContain(person.Reveal());
        (await city.Commitments("notary", "licensing.clerk", "identity.reader").PrintLetterAsync(print)).Html.ShouldContain(person.Reveal());
        (await new CommitmentService.CommitmentServiceClient(city.Host.As("education-bureau", "clerk", "licensing.clerk")).PrintLetterAsync(print).ReasonAsync(StatusCode.PermissionDenied))
            .ShouldBe("AGENCY_NOT_ADMITTED");
        (await city.Commitments("visitor", "public.reader").PrintLetterAsync(print).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await city.Desk().PrintLetterAsync(new PrintLetterRequest { ApplicationId = LicensingFixture.NewId() }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task Letters_of_a_year_are_numbered_without_gaps()
    {
        city.Clock.MoveTo(new DateOnly(2019, 3, 1));
        var submitted = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => city.SubmitAsync(TestSubjects.Company(), Steps.Pawn, Route.Commitment)));
        var numbers = new List<string>();
        foreach (var answer in submitted)
            numbers.Add((await city.Desk().GetLetterAsync(new GetLetterRequest { ApplicationId = answer.Application.ApplicationId })).Letter.Number);

        numbers.ShouldBe(Enumerable.Range(1, 6).Select(n => $"[2019]年第{n}号"), ignoreOrder: true);
    }

    [Fact]
    public async Task An_item_has_the_route_once_its_authority_has_published_its_letter()
    {
        city.Clock.MoveTo(new DateOnly(2018, 7, 2));
        var before = await city.SubmitAsync(TestSubjects.Company(), 9, Route.Commitment);
        before.Verdict.ShouldBe(Verdict.Refused);
        before.Basis.ShouldContain(b => b.RuleId == "licensing.letter.published");

        await city.PublishedAsync(GuideSteps.Proposal(9));

        var after = (await city.SubmitAsync(TestSubjects.Company(), 9, Route.Commitment)).Application.ShouldNotBeNull();
        var letter = (await city.Desk().GetLetterAsync(new GetLetterRequest { ApplicationId = after.ApplicationId })).Letter;
        letter.Materials.Select(m => m.Material.MustHave).ShouldBe([true, false]);
    }
}
