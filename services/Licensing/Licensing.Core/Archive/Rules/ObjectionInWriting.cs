using Quzhou.Law;

namespace Quzhou.Licensing.Core.Archive.Rules;

/// <summary>An objection is in writing and comes with proof (附件8-2第八条第一款).</summary>
public static class ObjectionInWriting
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.archive.objection-written";

    /// <summary>Whether both are there, and the finding that says so.</summary>
    [Rule(Id, FollowUpTexts.Police, 8, Part = FollowUpTexts.ArchiveAnnex, Paragraph = 1)]
    public static (bool Holds, Finding Finding) Find(ObjectionStatement statement)
    {
        var given = !string.IsNullOrWhiteSpace(statement.Statement) && statement.Evidence.Any(e => !string.IsNullOrWhiteSpace(e));
        return (given, new Finding(
            Id,
            FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 8, 1),
            given ? "已提交书面异议和证明材料" : "未提交书面异议或证明材料,不予接收",
            given ? "The objection is in writing and comes with proof" : "Without a written objection and proof it is not taken in",
            [FactText.Text("ground", statement.Ground.ToString()), FactText.Number("evidence", statement.Evidence.Count)]));
    }
}
