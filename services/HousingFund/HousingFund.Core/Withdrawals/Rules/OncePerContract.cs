using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals.Rules;

/// <summary>
/// One contract pays an employee once, until what was paid is recovered (附件6第三条): the money that a cancelled contract brings back has to
/// be one sum. See <c>docs/decisions/0063</c>.
/// </summary>
public static class OncePerContract
{
    /// <summary>Finding when it has paid already, else null.</summary>
    [Rule("housingfund.withdrawal.once", Texts.Projects, 3, Part = "附件6")]
    public static Finding? Check(bool alreadyWithdrawn) => alreadyWithdrawn
        ? new Finding("housingfund.withdrawal.once", new Citation(Texts.Projects, 3, Part: "附件6"), "该购房合同已办理提取", "The contract has paid this employee already")
        : null;
}
