using Grpc.Core;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

/// <summary>Why a step of score entry is refused, in the words of the API.</summary>
internal static class ScoreErrors
{
    /// <summary>As a fault of a row or field.</summary>
    internal static void Add(RequestChecks check, string field, ScoreEntryError error)
    {
        var (reason, zh, en) = Explain(error);
        check.Add(field, reason, zh, en);
    }

    /// <summary>As the error of a call.</summary>
    internal static RpcException Of(ScoreEntryError error, string field, string subject)
    {
        var (reason, zh, en) = Explain(error);
        return error == ScoreEntryError.OutOfRange ? ApiErrors.Invalid(field, reason, zh, en) : ApiErrors.Precondition(reason, subject, zh, en);
    }

    private static (string Reason, string Zh, string En) Explain(ScoreEntryError error) => error switch
    {
        ScoreEntryError.OutOfRange => ("OUT_OF_RANGE", "分数应在0至该科满分之间", "must lie between 0 and the full marks"),
        ScoreEntryError.FourEyes => ("FOUR_EYES", "两次录入及复核须由不同人员办理", "both keyings and the review are different officers'"),
        ScoreEntryError.NotAgreed => ("NOT_AGREED", "尚有成绩未核对一致", "a mark is not agreed yet"),
        _ => ("WRONG_STATE", "该成绩状态不允许此操作", "the state of the mark does not allow it"),
    };
}
