using Grpc.Core;
using Quzhou.Credit.Core;
using Quzhou.Credit.Facts;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

/// <summary>Errors of the credit service: a stable reason and a Chinese message; nothing has changed.</summary>
internal static class CreditErrors
{
    internal static RpcException SubjectUnknown(string masked) => ApiErrors.NotFound("subject", masked);

    internal static RpcException RecordUnknown(Guid id) => ApiErrors.NotFound("record", id.ToString());

    internal static RpcException RepairUnknown(Guid id) => ApiErrors.NotFound("repair", id.ToString());

    internal static RpcException PunishmentUnknown(Guid id) => ApiErrors.NotFound("punishment", id.ToString());

    internal static RpcException VersionUnknown(Guid id, int version) => ApiErrors.NotFound("punishment version", $"{id}/{version}");

    internal static RpcException BillDiffers(string billNumber) => ApiErrors.Precondition(
        "BILL_DIFFERS", $"bills/{billNumber}", "同一账单此前报送的缴费截止日、催缴日期或金额不同", "the bill was reported before with another due day, dunning day or amount");

    internal static RpcException BillVoided(string billNumber) => ApiErrors.Precondition(
        "FACT_VOIDED", $"bills/{billNumber}", FactErrors.FactVoided.Zh, FactErrors.FactVoided.En, "CorrectFact");

    /// <summary>A statement that is well formed and contradicts what is known.</summary>
    internal static RpcException NotTaken(FieldError refusal, string key) => ApiErrors.Precondition(refusal.Reason, $"facts/{key}", refusal.Zh, refusal.En);

    internal static RpcException FactUnknown(string key) => ApiErrors.NotFound("fact", key);

    internal static RpcException ImportUnknown(Guid id) => ApiErrors.NotFound("import", id.ToString());

    internal static RpcException ImportDiffers(Guid id) => ApiErrors.Precondition(
        "IMPORT_DIFFERS", $"imports/{id}", "该导入编号此前用于其他机关、文件或账面日期", "the import id was used before by another agency or for another file or day");

    internal static RpcException NotArrears(Guid recordId) => ApiErrors.Precondition(
        "RECORD_NOT_ARREARS", $"records/{recordId}", "该记录不是拖欠电费,不能登记缴费", "the record is not about arrears: there is no bill to pay");

    internal static RpcException BillSettled(string billNumber) => ApiErrors.Precondition(
        "BILL_SETTLED", $"bills/{billNumber}", "该账单已缴清", "the bill is paid in full");

    internal static RpcException RepairOpen(Guid recordId) => ApiErrors.Precondition(
        "REPAIR_OPEN", $"records/{recordId}", "该记录已有未办结的修复申请", "a repair of the record is under way");

    internal static RpcException NotRepairable(Guid recordId) => ApiErrors.Precondition(
        "RECORD_NOT_REPAIRABLE", $"records/{recordId}", "该记录不适用电力用户信用修复规定", "the record is not under the regulation on repair");

    /// <summary>What a decision of the Core does not allow.</summary>
    internal static RpcException NotAllowed<T>(Outcome<T>.NotAllowed outcome, string subject) => outcome.Reason switch
    {
        NotAllowedReason.FourEyes => ApiErrors.Precondition("FOUR_EYES", subject, outcome.DetailZh, outcome.DetailEn, outcome.Allowed),
        NotAllowedReason.WrongAgency => ApiErrors.Precondition("NOT_YOUR_TURN", subject, outcome.DetailZh, outcome.DetailEn, outcome.Allowed),
        NotAllowedReason.WrongDay => ApiErrors.Precondition("WRONG_DAY", subject, outcome.DetailZh, outcome.DetailEn, outcome.Allowed),
        _ => ApiErrors.Precondition("WRONG_STATE", subject, outcome.DetailZh, outcome.DetailEn, outcome.Allowed),
    };
}
