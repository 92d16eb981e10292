using System.Text.Json;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Registrations;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests;

/// <summary>Cases of the five modes are plain data: what is stored and read again decides the same.</summary>
public sealed class PlainCasesTests
{
    public static TheoryData<string, object> Cases => new()
    {
        { "filing", ApplicationDecisions.Submit(Id, Given.Item(6), Route.Filing, Channel.InPerson, Plain, By("clerk", "2018-06-01")).Granted() },
        { "commitment", Submitted() },
        { "commitment, granted", GrantedCase("2018-06-04", (3, "2018-07-02")) },
        { "commitment, revocation due", GrantedCase("2018-06-04", (3, "2018-07-02")).Step(new DeadlinePassed(By("scheduler", "2018-07-03"), DeadlineKind.LaterMaterials)).Granted() },
        { "transparency", ApplicationDecisions.Submit(Id, Given.Item(52), Route.Ordinary, Channel.InPerson, Plain with { Guide = GasGuide }, By("clerk", "2018-06-01")).Granted() },
        { "strict", ApplicationDecisions.Submit(Id, Given.Item(70), Route.Ordinary, Channel.Electronic, Plain with { Guide = StrictGuide }, By("clerk", "2018-06-01")).Granted() },
        { "guide", StrictGuide },
        { "check", FollowUpCheckDecisions.Schedule(Id, Given.Item(4), Day("2018-05-28"), null, By("clerk", "2018-06-01")).Granted() },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_stored_and_read_again(string name, object plain)
    {
        var stored = JsonSerializer.Serialize(plain, plain.GetType());

        JsonSerializer.Serialize(JsonSerializer.Deserialize(stored, plain.GetType()), plain.GetType()).ShouldBe(stored, name);
    }

    [Fact]
    public void A_stored_commitment_goes_on()
    {
        var read = JsonSerializer.Deserialize<Core.Commitments.CommitmentCase>(JsonSerializer.Serialize(Submitted()))!;

        read.Step(Signing("2018-06-04")).Granted().State.ShouldBe(ApplicationState.Granted);
        Given.Of(ReformMode.Commitment).Serial.ShouldBe(read.Serial);
    }
}
