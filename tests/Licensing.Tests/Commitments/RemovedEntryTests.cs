using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.Tests.Archive;
using Quzhou.Licensing.V1;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Commitments;

/// <summary>A commitment that was called false wrongly: what is taken out of the archive is taken back from credit, and the route is open again.</summary>
public sealed class RemovedEntryTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    [Fact]
    public async Task A_removed_entry_withdraws_its_report_once_and_opens_the_route()
    {
        city.Clock.MoveTo(new DateOnly(2018, 7, 2));
        var company = TestSubjects.Company();
        var submitted = (await city.SubmitAsync(company, Steps.Pawn, Route.Commitment)).Application;
        await city.Inspector().RecordFalseCommitmentAsync(new RecordFalseCommitmentRequest
        {
            RequestId = LicensingFixture.NewId(), ApplicationId = submitted.ApplicationId, Etag = submitted.Etag, Evidence = "核查记录9号",
        });
        var entry = (await Archives("archivist", "archive.reader").GetArchiveAsync(new GetArchiveRequest { SubjectId = company.Reveal() })).Entries.ShouldHaveSingleItem();
        (await city.PublishedAsync<DishonestyWithdrawn>()).ShouldBeEmpty();

        var removed = await RemovedEntry.ByObjectionAsync(Archives, company, entry);

        removed.State.ShouldBe(ArchiveEntryState.Withdrawn);
        (await city.QueryAsync(db => db.Set<ArchiveObjectionRow>().SingleAsync())).Objection.Instruction.ShouldBe("同意撤销");
        var report = (await city.PublishedAsync<DishonestyReported>()).ShouldHaveSingleItem();
        var withdrawal = (await city.PublishedAsync<DishonestyWithdrawn>()).ShouldHaveSingleItem();
        (withdrawal.ReportId, withdrawal.Source).ShouldBe((report.ReportId, report.Source));
        withdrawal.Reason.ShouldNotContain(company.Reveal());
        (await city.RoutesAsync(company)).ShouldBe([Verdict.Granted, Verdict.Granted]);
    }

    private ArchiveService.ArchiveServiceClient Archives(string officer, string role) => new(city.Host.As(LicensingFixture.Agency, officer, role));
}
