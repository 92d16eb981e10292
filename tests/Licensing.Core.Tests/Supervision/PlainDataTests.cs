using System.Text.Json;
using Quzhou.Law;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Tests.Security;
using Quzhou.Licensing.Core.Tests.Tobacco;
using Quzhou.Licensing.Core.Tobacco;

namespace Quzhou.Licensing.Core.Tests.Supervision;

/// <summary>Cases that follow a permit are plain data: what is stored and read again decides the same.</summary>
public sealed class PlainDataTests
{
    private static readonly DateOnly Day = new(2018, 6, 1);
    private static readonly Act Act = new("officer", Day);
    private static readonly ArchiveInformation Information = new(ArchiveContent.Offence, ArchiveSource.CreditPlatform, "市场监管局", "无照经营", "处罚-1", Day, false);

    public static TheoryData<string, object> Cases => new()
    {
        { "security company", GivenCompany.Licensed() },
        { "score sheet", GivenCompany.Sheet },
        { "revocation", GivenRetailer.After(GivenRetailer.Opened() with { Mitigation = GivenRetailer.Merit }, GivenRetailer.Found, GivenRetailer.ToNotice) },
        { "history", GivenRetailer.Seized with { SettledOn = Day } },
        { "class", new YearlyClass(Guid.Empty, 2018, 9.5m, UnitClass.Aa, "公示-1", Act) },
        { "risk", new RiskWarning(Guid.Empty, RiskLevel.Major, RiskState.Warned, [new(RiskSource.DailyWork, RiskGrade.Low, RiskGrade.High, RiskLevel.Major, "理由", Act)], Act, "辅导", Day, Day) },
        { "check", new ExplosivesCheck(Guid.Empty, CheckingLevel.Squad, [CheckedItem.Marks], CheckFinding.Hazard, "标识", Day, Act) },
        { "measure", new ExplosivesMeasure(Guid.Empty, Guid.Empty, MeasureStage.Suspended, Act, Day, Act) },
        { "entry", new ArchiveEntry(Guid.Empty, Information, Act, [new(PublicationChannel.PoliceSite, Act)], Guid.Empty, Day, Day) },
        {
            "objection",
            new ArchiveObjection(
                Guid.Empty, Guid.Empty, ObjectionStage.Informed, new(ObjectionGround.Irrelevant, "无关", ["证据"]), Act, Day, Act, Act, Day, new(ObjectionOpinion.Correct, "理由", Information, Act), Act, Act)
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_stored_and_read_again(string name, object plain)
    {
        var stored = JsonSerializer.Serialize(plain, plain.GetType());

        JsonSerializer.Serialize(JsonSerializer.Deserialize(stored, plain.GetType()), plain.GetType()).ShouldBe(stored, name);
    }

    [Fact]
    public void A_stored_revocation_goes_on()
    {
        var stored = JsonSerializer.Serialize(GivenRetailer.After(GivenRetailer.Opened(), GivenRetailer.Found, GivenRetailer.ToNotice));
        var read = JsonSerializer.Deserialize<RevocationCase>(stored)!;

        GivenRetailer.After(read, new(2018, 7, 2), GivenRetailer.FromDecision).Stage.ShouldBe(RevocationStage.Archived);
    }
}
