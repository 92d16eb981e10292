using System.Text.Json;
using Quzhou.FoodSafety.Core.Disinfection;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Sampling;

namespace Quzhou.FoodSafety.Core.Tests;

/// <summary>Cases are plain data: what is stored and read again decides the same.</summary>
public sealed class PlainDataTests
{
    private static readonly Act Act = new("officer", new(2018, 6, 1));

    public static TheoryData<string, object> Cases => new()
    {
        { "inspection", InspectionDecisions.Recheck(GivenInspection.Rectifying(new(2018, 6, 30)), new("zhao", new(2018, 6, 20)), false, "缺丙", new(2018, 7, 15)).Granted() },
        { "checklist", GivenInspection.Checklist },
        { "sample", GivenSample.Reported(1.1m) },
        { "disposal", DisposalDecisions.Open(Guid.Empty, GivenSample.Reported(1.1m))! },
        { "plan", PlanDecisions.Propose(Guid.Empty, 2018, [new("a", 1000)], "统计公报", Act).Granted() },
        { "listing", new ListingCase(Guid.Empty, Guid.Empty, DisinfectionList.Red, ListingState.Disputed, "理由", Act, Act, "异议", Act.On, Act.On) },
        { "grading", new Core.Credit.GradingTable(Act.On, "分级表", [new("UNSAFE_FOOD", Core.Operators.Severity.Severe)]) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_stored_and_read_again(string name, object plain)
    {
        var stored = JsonSerializer.Serialize(plain, plain.GetType());

        JsonSerializer.Serialize(JsonSerializer.Deserialize(stored, plain.GetType()), plain.GetType()).ShouldBe(stored, name);
    }
}
