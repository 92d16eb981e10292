using Google.Rpc;
using Grpc.Core;
using Quzhou.Credit.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Tests.Running;

namespace Quzhou.Platform.Tests;

/// <summary>Nobody in who does not belong, and nobody's number where it does not belong.</summary>
public sealed class WhoMayInTests(RunningCity running)
{
    [Fact]
    public async Task A_token_of_the_wrong_agency_decides_nothing()
    {
        using var play = new Play(running);
        await play.Story.ReportAsync();
        var proposed = await play.Story.ProposeAsync();
        var stranger = play.City.Credit("housing-fund-centre", "wu", "credit.approver");

        var error = await Should.ThrowAsync<RpcException>(async () => await stranger.ImposePunishmentAsync(new ImposePunishmentRequest
        {
            RequestId = Guid.NewGuid().ToString(), PunishmentId = proposed.PunishmentId, Etag = proposed.Etag, Note = "同意",
        }));

        error.StatusCode.ShouldBe(StatusCode.PermissionDenied);
        error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.ShouldBe("AGENCY_NOT_ADMITTED");
        (await play.Story.CreditReportAsync()).Punishments.ShouldNotContain(p => p.State == PunishmentState.InForce);
    }

    [Theory]
    [InlineData("")]
    [InlineData("91330800")]
    [InlineData("91330800MA29XXXXXX")]
    [InlineData("330802199002301234")]
    [InlineData("330802199001011234")]
    public async Task A_malformed_number_is_named_and_nothing_is_taken_in(string number)
    {
        using var play = new Play(running);
        var clerk = play.City.Licensing("lin", "licensing.clerk");

        var error = await Should.ThrowAsync<RpcException>(async () => await clerk.SubmitApplicationAsync(new SubmitApplicationRequest
        {
            RequestId = Guid.NewGuid().ToString(), SubjectId = number, SubjectName = "样例", Zone = Zone.HighTech, Serial = 52, Route = Route.Ordinary,
        }));

        error.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        var violation = error.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.ShouldHaveSingleItem();
        violation.Field.ShouldBe("subject_id");
        if (number.Length > 0)
            error.ToString().ShouldNotContain(number);
    }

    [Fact]
    public async Task No_log_line_of_any_service_carries_a_number()
    {
        using var play = new Play(running);
        await play.Departments.EstablishAsync();
        var punishment = await play.PunishAsync();
        await play.WaitEnforcedAsync(punishment.PunishmentId);

        var output = running.Output;

        output.Length.ShouldBeGreaterThan(0);
        Play.NumbersUsed.Where(n => output.Contains(n, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
