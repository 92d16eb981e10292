using Grpc.Core;
using Quzhou.Credit.Core;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

/// <summary>Errors of the credit service: stable reason, Chinese message, nothing changed.</summary>
internal static class CreditErrors
{
    internal static RpcException SubjectUnknown() => ApiErrors.NotFound("SUBJECT_UNKNOWN", "该主体没有信用记录。");

    internal static RpcException RecordUnknown() => ApiErrors.NotFound("RECORD_UNKNOWN", "没有这条失信记录。");

    internal static RpcException RepairUnknown() => ApiErrors.NotFound("REPAIR_UNKNOWN", "没有这件信用修复申请。");

    internal static RpcException PunishmentUnknown() => ApiErrors.NotFound("PUNISHMENT_UNKNOWN", "没有这件联合惩戒。");

    internal static RpcException VersionUnknown() => ApiErrors.NotFound("PUNISHMENT_VERSION_UNKNOWN", "该联合惩戒没有这个版本。");

    internal static RpcException BillDiffers() => ApiErrors.Precondition(
        "BILL_DIFFERS", "同一账单此前报送的缴费截止日或金额不同。", "The bill was reported before with another due day or amount.");

    internal static RpcException NotArrears() => ApiErrors.Precondition(
        "RECORD_NOT_ARREARS", "该记录不是拖欠电费,不能登记缴费。", "The record is not about arrears: there is no bill to pay.");

    internal static RpcException BillSettled() => ApiErrors.Precondition("BILL_SETTLED", "该账单已缴清。", "The bill is already paid in full.");

    internal static RpcException RepairOpen() => ApiErrors.Precondition(
        "REPAIR_OPEN", "该记录已有未办结的修复申请。", "A repair of the record is already under way.");

    internal static RpcException NotUnderRegulation() => ApiErrors.Precondition(
        "RECORD_NOT_REPAIRABLE", "该记录不属于电力用户信用管理办法的修复范围。", "The record is not under this regulation: there is nothing to repair here.");

    /// <summary>What a decision of the Core does not allow, as an error.</summary>
    internal static RpcException NotAllowed<T>(Outcome<T>.NotAllowed outcome) => outcome.Reason switch
    {
        NotAllowedReason.FourEyes => ApiErrors.FourEyes(outcome.DetailZh, outcome.DetailEn),
        NotAllowedReason.WrongAgency => ApiErrors.Precondition("NOT_YOUR_TURN", outcome.DetailZh, outcome.DetailEn),
        NotAllowedReason.WrongDay => ApiErrors.Precondition("WRONG_DAY", outcome.DetailZh, outcome.DetailEn),
        _ => ApiErrors.Precondition("WRONG_STATE", outcome.DetailZh, outcome.DetailEn),
    };
}
