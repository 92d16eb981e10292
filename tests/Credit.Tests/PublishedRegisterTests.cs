using Google.Protobuf;
using Grpc.Core;
using Quzhou.Credit.Tests.Host;
using Quzhou.Platform.Register;
using Quzhou.Register.V1;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests;

public sealed class PublishedRegisterTests(City city)
{
    private static readonly AuditHead Head = new() { Sequence = 7, Hash = ByteString.CopyFrom(new byte[32]) };
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task The_register_streams_in_sequence_and_its_digest_is_that_of_its_entries()
    {
        await using var host = await city.StartAsync();
        var register = Client(host, "licensing");
        var kept = await host.ImposedAsync(TestSubjects.Company().Reveal());
        var ended = await host.WithdrawnAsync(await host.ImposedAsync(TestSubjects.Company().Reveal()));

        var entries = await ReadAsync(register, 0);
        entries.Select(e => (e.PunishmentId, e.Version, e.Sequence, e.Lifted)).ShouldBe([(kept.PunishmentId, 1, 1, false), (ended.PunishmentId, 2, 3, true)]);
        entries[0].EventJson.ShouldContain("measures");
        (await ReadAsync(register, 1)).Select(e => e.Sequence).ShouldBe([3]);
        (await ReadAsync(register, 3)).ShouldBeEmpty();

        var digest = await register.GetRegisterDigestAsync(new GetRegisterDigestRequest { AuditHead = Head });
        (digest.Sequence, digest.Count).ShouldBe((3, 2));
        digest.Digest.ToByteArray().ShouldBe(RegisterDigest.Compute(entries.Select(e => new RegisterLine(Guid.Parse(e.PunishmentId), e.Version, e.Lifted))));
    }

    [Fact]
    public async Task A_new_decision_changes_the_digest_that_was_kept()
    {
        var register = Client(credit, "licensing");
        var before = await register.GetRegisterDigestAsync(new GetRegisterDigestRequest { AuditHead = Head });

        await credit.ImposedAsync(TestSubjects.Company().Reveal());

        (await register.GetRegisterDigestAsync(new GetRegisterDigestRequest { AuditHead = Head })).Digest.ShouldNotBe(before.Digest);
    }

    [Fact]
    public async Task Each_department_is_told_the_highest_head_it_left_before()
    {
        await using var host = await city.StartAsync();
        var (licensing, food) = (Client(host, "licensing"), Client(host, "food-safety"));

        (await AnchorAsync(licensing, 5)).AnchoredHead.ShouldBeNull();
        (await AnchorAsync(licensing, 9)).AnchoredHead.Sequence.ShouldBe(5);
        (await AnchorAsync(licensing, 3)).AnchoredHead.Sequence.ShouldBe(9);
        (await AnchorAsync(licensing, 3)).AnchoredHead.Sequence.ShouldBe(9);
        var other = await AnchorAsync(food, 1);
        other.AnchoredHead.ShouldBeNull();
        other.AuditHead.Hash.Length.ShouldBe(32);
    }

    [Fact]
    public async Task Bad_questions_and_callers_are_refused()
    {
        var register = Client(credit, "licensing");

        (await Failures.OfAsync(register.GetRegisterDigestAsync(new GetRegisterDigestRequest()))).Fields().ShouldBe(["audit_head:REQUIRED"]);
        (await Failures.OfAsync(register.GetRegisterDigestAsync(new GetRegisterDigestRequest { AuditHead = new AuditHead { Sequence = -1 } }))).Fields()
            .ShouldBe(["audit_head.sequence:OUT_OF_RANGE", "audit_head.hash:WRONG_LENGTH"]);
        (await Should.ThrowAsync<RpcException>(() => ReadAsync(register, -1))).Fields().ShouldBe(["after_sequence:OUT_OF_RANGE"]);
        var stranger = new RegisterService.RegisterServiceClient(credit.Invoker("licensing", "x", "credit.reader"));
        (await Failures.OfAsync(stranger.GetRegisterDigestAsync(new GetRegisterDigestRequest { AuditHead = Head }))).Reason().ShouldBe("ROLE_MISSING");
    }

    private static RegisterService.RegisterServiceClient Client(CreditHost host, string agency) =>
        new(host.Invoker(agency, $"service:{agency}", "register.reader"));

    private static async Task<GetRegisterDigestResponse> AnchorAsync(RegisterService.RegisterServiceClient register, long sequence) =>
        await register.GetRegisterDigestAsync(new GetRegisterDigestRequest { AuditHead = new AuditHead { Sequence = sequence, Hash = Head.Hash } });

    private static async Task<List<RegisterEntry>> ReadAsync(RegisterService.RegisterServiceClient register, long after)
    {
        using var call = register.StreamRegister(new StreamRegisterRequest { AfterSequence = after });
        var entries = new List<RegisterEntry>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync())
            entries.Add(answer.Entry);
        return entries;
    }
}
