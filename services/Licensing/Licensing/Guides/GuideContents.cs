using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using ReformMode = Quzhou.Licensing.Core.Catalogue.ReformMode;

namespace Quzhou.Licensing;

/// <summary>Reads what a guide says (办事指南要素), 衢公办〔2018〕14号二(三): every element that the text names has to be there.</summary>
internal static class GuideContents
{
    private const int MaxEntries = 50;
    private const int MaxTermDays = 250;
    private const int MaxVisits = 20;

    internal static void Guide(this RequestChecks check, GuideContent? content, ReformMode mode)
    {
        if (!check.Present("content", content))
            return;
        check.Lines("content.grounds", content!.Grounds, 1, Reading.MaxText);
        check.Lines("content.conditions", content.Conditions, 1, Reading.MaxText);
        check.Lines("content.steps", content.Steps, 1, Reading.MaxSummary);
        check.Lines("content.rights_and_duties", content.RightsAndDuties, 1, Reading.MaxSummary);
        check.Lines("content.standards", content.Standards, mode == ReformMode.Strict ? 1 : 0, Reading.MaxText);
        check.Text("content.scope", content.Scope, Reading.MaxText);
        check.Range("content.term_working_days", content.TermWorkingDays, 1, MaxTermDays);
        check.Range("content.visits", content.Visits, 0, MaxVisits);
        check.Items("content.materials", content.Materials, 1, MaxEntries);
        for (var i = 0; i < content.Materials.Count; i++)
        {
            check.Text($"content.materials[{i}].name", content.Materials[i].Name, Reading.MaxSummary);
            check.OptionalText($"content.materials[{i}].form", content.Materials[i].Form, Reading.MaxShort);
        }
        if (mode == ReformMode.Strict || content.NamedApprover.Length > 0)
            check.Officer("content.named_approver", content.NamedApprover);
    }

    private static void Lines(this RequestChecks check, string field, IReadOnlyList<string> lines, int min, int maxLength)
    {
        check.Items(field, lines, min, MaxEntries);
        for (var i = 0; i < lines.Count; i++)
            check.Text($"{field}[{i}]", lines[i], maxLength);
    }
}
