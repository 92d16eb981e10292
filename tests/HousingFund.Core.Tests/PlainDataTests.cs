using System.Text.Json;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Loans.Repayment;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Withdrawals;

namespace Quzhou.HousingFund.Core.Tests;

/// <summary>Cases are plain data: what is stored and read again decides the same.</summary>
public sealed class PlainDataTests
{
    private static readonly Act Act = new("officer", new(2018, 6, 1));

    public static TheoryData<string, object> Cases => new()
    {
        { "admission", GivenAdmission.Concluded() },
        { "cooperation", GivenCooperation.Reported },
        { "hindrance", HindranceDecisions.Order(Guid.Empty, HindranceParty.Developer, Act.On, true, Act.On, Act).Granted() },
        { "archive", new ProjectArchive(Guid.Empty, ["1"], Act) },
        { "loan", new LoanCase(Guid.Empty, LoanStage.PaidOut, Given.Application, Act, true, Act, "YG-1", Act, Schedules.Make(new(1_000_000, 12, 3.25m, RepaymentMethod.EqualPrincipal, Act.On)), 3) },
        { "withdrawal", new WithdrawalCase(Guid.Empty, WithdrawalStage.FraudRecoveryDue, "HT-1", 100, Act, Act.On, 50, true, null, Act.On) },
        { "tender", GivenTender.Awarded() },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_stored_and_read_again(string name, object plain)
    {
        var stored = JsonSerializer.Serialize(plain, plain.GetType());

        JsonSerializer.Serialize(JsonSerializer.Deserialize(stored, plain.GetType()), plain.GetType()).ShouldBe(stored, name);
    }

    [Fact]
    public void A_stored_admission_goes_on()
    {
        var stored = JsonSerializer.Serialize(GivenAdmission.Passed());
        var read = JsonSerializer.Deserialize<Core.Projects.AdmissionCase>(stored)!;

        Core.Projects.AdmissionDecisions.Sign(read, GivenAdmission.Signing, GivenAdmission.Clean).Granted().Stage.ShouldBe(Core.Projects.AdmissionStage.Concluded);
    }
}
