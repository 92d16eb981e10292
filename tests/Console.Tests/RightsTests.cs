using Quzhou.Console.Departments;
using Quzhou.Credit.V1;
using Quzhou.Platform.V1;

namespace Quzhou.Console.Tests;

/// <summary>The pages say beforehand what the protos do not admit.</summary>
public sealed class RightsTests
{
    [Theory]
    [InlineData("credit-office", "credit.approver", true)]
    [InlineData("credit-office", "credit.officer", false)]
    [InlineData("power-company", "credit.approver", false)]
    public void A_decision_needs_role_and_agency(string agency, string role, bool isAdmitted) =>
        (Rights.Lacking(CreditService.Descriptor.FindMethodByName("ImposePunishment"), agency, [role]) is null).ShouldBe(isAdmitted);

    [Theory]
    [InlineData("operator", true)]
    [InlineData("auditor", false)]
    public void A_replay_is_the_operators(string role, bool isAdmitted) =>
        (Rights.Lacking(OperationsService.Descriptor.FindMethodByName("ReplayFailedMessages"), "anybody", [role]) is null).ShouldBe(isAdmitted);

    [Fact]
    public void What_is_lacking_is_named() =>
        Rights.Lacking(CreditService.Descriptor.FindMethodByName("ImposePunishment"), "credit-office", [])!.Roles.ShouldBe(["credit.approver"]);
}
