using Google.Protobuf.Collections;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

/// <summary>Reads what a guide says: form and length here, what the text asks of it in the Core.</summary>
internal static class GuideContents
{
    private const int MaxEntries = 50;
    private const int MaxTermDays = 365;
    private const int MaxVisits = 20;

    internal static void Guide(this RequestChecks check, GuideContent? content)
    {
        if (!check.Present("content", content))
            return;
        check.Lines("content.grounds", content!.Grounds, Reading.MaxText);
        check.Lines("content.conditions", content.Conditions, Reading.MaxText);
        check.Lines("content.steps", content.Steps, Reading.MaxSummary);
        check.Lines("content.rights_and_duties", content.RightsAndDuties, Reading.MaxSummary);
        check.Lines("content.standards", content.Standards, Reading.MaxText);
        check.OptionalText("content.scope", content.Scope, Reading.MaxText);
        check.Term("content.promised", content.Promised, required: true);
        check.Term("content.statutory", content.Statutory, required: false);
        check.Range("content.visits", content.Visits, 0, MaxVisits);
        check.Items("content.materials", content.Materials, 0, MaxEntries);
        for (var i = 0; i < content.Materials.Count; i++)
        {
            check.Text($"content.materials[{i}].name", content.Materials[i].Name, Reading.MaxSummary);
            check.OptionalText($"content.materials[{i}].form", content.Materials[i].Form, Reading.MaxNumber);
        }
        if (content.NamedApprover.Length > 0)
            check.Officer("content.named_approver", content.NamedApprover);
    }

    /// <summary>A term: days and what they are.</summary>
    internal static void Term(this RequestChecks check, string field, TimeLimit? limit, bool required)
    {
        if (limit is null && !required)
            return;
        if (!check.Present(field, limit))
            return;
        check.Range($"{field}.days", limit!.Days, 1, MaxTermDays);
        check.Known($"{field}.unit", limit.Unit);
    }

    private static void Lines(this RequestChecks check, string field, RepeatedField<string> lines, int maxLength)
    {
        check.Items(field, lines, 0, MaxEntries);
        for (var i = 0; i < lines.Count; i++)
            check.Text($"{field}[{i}]", lines[i], maxLength);
    }
}
