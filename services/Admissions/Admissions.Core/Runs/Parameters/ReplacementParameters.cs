using Quzhou.Law;

namespace Quzhou.Admissions.Core.Runs.Parameters;

/// <summary>Numbers of the replacement of a run.</summary>
public static class ReplacementParameters
{
    /// <summary>Approvals by different officers (双人批准). The notice asks for supervision and gives no number; see <c>docs/decisions/0075</c>.</summary>
    public static readonly DatedParameter<int> Approvals = new(
        "admissions.run.approvals", "officers", new DatedRow<int>(Texts.Issued, 2, Texts.Section("四", "二")));
}
