using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Tests.FollowUp;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Archive;

/// <summary>One archive for each subject; what is objected to is treated by one person and approved by another.</summary>
public sealed class ArchiveTests(FollowUpFixture city) : IClassFixture<FollowUpFixture>
{
    private ArchiveService.ArchiveServiceClient Clerk => city.Archives("clerk", "archive.clerk");

    private ArchiveService.ArchiveServiceClient Handler => city.Archives("handler", "archive.handler");

    private ArchiveService.ArchiveServiceClient Approver => city.Archives("approver", "archive.approver");

    [Fact]
    public async Task An_objection_is_handed_over_treated_and_approved_by_different_people_and_corrects_the_entry()
    {
        var subject = TestSubjects.Company();
        var entry = (await Clerk.RecordEntryAsync(Entry(subject))).Entry;
        var objected = await Clerk.SubmitArchiveObjectionAsync(Objection(subject, entry));
        objected.Verdict.ShouldBe(Verdict.Granted);
        objected.Objection.DueOn.ShouldBe(new DateOnly(2018, 6, 6).ToMessage(), "two working days after Monday");
        (await Clerk.SubmitArchiveObjectionAsync(Objection(subject, entry)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");

        var handed = (await Clerk.HandOverArchiveObjectionAsync(new HandOverArchiveObjectionRequest { RequestId = Id(), ObjectionId = objected.Objection.ObjectionId, Etag = objected.Objection.Etag })).Objection;
        var accepted = (await Handler.AcceptArchiveObjectionAsync(new AcceptArchiveObjectionRequest { RequestId = Id(), ObjectionId = handed.ObjectionId, Etag = handed.Etag })).Objection;
        accepted.DueOn.ShouldBe(new DateOnly(2018, 7, 17).ToMessage(), "thirty working days, the Dragon Boat day off");
        (await city.Archives("clerk", "archive.handler").ProposeArchiveTreatmentAsync(Proposal(accepted)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var proposed = (await Handler.ProposeArchiveTreatmentAsync(Proposal(accepted))).Objection;
        (await city.Archives("handler", "archive.approver").ApproveArchiveTreatmentAsync(Approval(proposed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var approved = await Approver.ApproveArchiveTreatmentAsync(Approval(proposed));

        approved.Entry.State.ShouldBe(ArchiveEntryState.Corrected);
        approved.Entry.Summary.ShouldBe("更正后的内容");
        approved.Entry.UnderObjection.ShouldBeFalse();
        (await Clerk.NotifyObjectorAsync(new NotifyObjectorRequest { RequestId = Id(), ObjectionId = approved.Objection.ObjectionId, Etag = approved.Objection.Etag, Receipt = "EMS-1" }))
            .Objection.State.ShouldBe(ArchiveObjectionState.Notified);
    }

    [Fact]
    public async Task The_published_view_has_no_number_of_anybody_and_a_secret_is_not_published()
    {
        var subject = TestSubjects.Company();
        var entry = (await Clerk.RecordEntryAsync(Entry(subject))).Entry;
        (await city.Archives("clerk", "archive.approver").PublishEntryAsync(Publication(entry)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await Approver.PublishEntryAsync(Publication(entry))).Verdict.ShouldBe(Verdict.Granted);
        var secret = Entry(TestSubjects.Company());
        secret.HoldsBusinessSecret = true;
        (await Approver.PublishEntryAsync(Publication((await Clerk.RecordEntryAsync(secret)).Entry))).Verdict.ShouldBe(Verdict.Refused);

        var reader = new ArchiveService.ArchiveServiceClient(city.Host.As("citizens-portal", "anybody", "public.reader"));
        var list = await reader.ListPublishedEntriesAsync(new ListPublishedEntriesRequest { PageSize = 500 });
        list.Entries.ShouldContain(e => e.EntryId == entry.EntryId);
        list.ToString().ShouldNotContain(subject.Reveal());
    }

    [Fact]
    public async Task Bad_input_repeats_and_other_agencies()
    {
        var bad = Entry(TestSubjects.Company());
        bad.Summary = $"违法主体 {TestSubjects.Company().Reveal()}";
        bad.Kind = ArchiveEntryKind.FalseCommitment;
        (await Clerk.RecordEntryAsync(bad).ViolationsAsync()).ShouldBe(["kind:NOT_BY_HAND", "summary:SUBJECT_NUMBER"], ignoreOrder: true);

        var subject = TestSubjects.Company();
        var request = Entry(subject);
        var first = await Clerk.RecordEntryAsync(request);
        (await Clerk.RecordEntryAsync(request)).ShouldBe(first);
        (await Clerk.RecordEntryAsync(Entry(subject))).Entry.EntryId.ShouldNotBe(first.Entry.EntryId);
        var archive = await Clerk.GetArchiveAsync(new GetArchiveRequest { SubjectId = subject.Reveal() });
        archive.Entries.Count.ShouldBe(2);
        archive.Archive.Subject.Id.ShouldNotBe(subject.Reveal(), "masked without the role");

        (await city.Archives("reader", "archive.reader").RecordEntryAsync(Entry(subject)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        var elsewhere = new ArchiveService.ArchiveServiceClient(city.Host.As("licensing-office", "clerk", "archive.clerk"));
        (await elsewhere.SubmitArchiveObjectionAsync(Objection(subject, first.Entry)).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
    }

    private static string Id() => FollowUpFixture.NewId();

    private RecordEntryRequest Entry(SubjectId subject) => new()
    {
        RequestId = Id(), SubjectId = subject.Reveal(), SubjectName = "衢州样例弩业有限公司", Kind = ArchiveEntryKind.ComplaintVerified, OccurredOn = city.Today.ToMessage(),
        Summary = "投诉属实", Reference = "TS-1", Source = ArchiveSource.AdministrativeOrgan, SourceName = "衢州市公安局",
    };

    private static SubmitArchiveObjectionRequest Objection(SubjectId subject, ArchiveEntry entry) => new()
    {
        RequestId = Id(), EntryId = entry.EntryId, SubjectId = subject.Reveal(), Ground = ArchiveObjectionGround.Inaccurate, Statement = "内容不准确", Reference = "YY-1", Digest = FollowUpFixture.Digest,
    };

    private static ProposeArchiveTreatmentRequest Proposal(ArchiveObjection objection) => new()
    {
        RequestId = Id(), ObjectionId = objection.ObjectionId, Etag = objection.Etag, Treatment = ArchiveTreatment.Correct, Reason = "经核实", CorrectedSummary = "更正后的内容",
    };

    private static ApproveArchiveTreatmentRequest Approval(ArchiveObjection objection) =>
        new() { RequestId = Id(), ObjectionId = objection.ObjectionId, Etag = objection.Etag, Approve = true, Opinion = "同意" };

    private static PublishEntryRequest Publication(ArchiveEntry entry) => new() { RequestId = Id(), EntryId = entry.EntryId, Channel = PublicationChannel.PoliceSite };
}
