using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>Keys marks (导入成绩): the first keying of a mark, or the second when another officer keyed it before.</summary>
internal sealed class ScoresImport : ImportTable
{
    private const string Number = "candidate_number";

    internal static readonly IReadOnlyList<(Subject Subject, Column Column)> Subjects =
    [
        (Subject.Chinese, new("chinese", "语文", Required: false)),
        (Subject.Mathematics, new("mathematics", "数学", Required: false)),
        (Subject.SocialStudies, new("social_studies", "社会·思品", Required: false)),
        (Subject.Science, new("science", "科学", Required: false)),
        (Subject.English, new("english", "英语", Required: false)),
        (Subject.PhysicalEducation, new("physical_education", "体育", Required: false)),
    ];

    internal override V1.ExchangeTable Table => V1.ExchangeTable.Scores;

    internal override IReadOnlyList<Column> Columns { get; } = [new(Number, "考生号"), .. Subjects.Select(s => s.Column)];

    internal override async Task TakeAsync(Work<AdmissionsDb> work, int year, IReadOnlyList<RowInput> rows, CancellationToken cancellation)
    {
        (await work.HoldYearAsync(year, cancellation)).RequireOpen();
        var registrations = await work.Db.RegistrationsByNumberAsync(year, rows, Number, cancellation);
        var ids = registrations.Values.Select(r => r.Id).ToList();
        var sheets = await work.Db.ScoreSheets.AsNoTracking().Where(s => ids.Contains(s.RegistrationId)).ToDictionaryAsync(s => s.RegistrationId, cancellation);
        var keyed = new Dictionary<Guid, ScoreSheetRow>();
        foreach (var row in rows)
        {
            if (!registrations.TryGetValue(row[Number], out var registration))
                continue;
            row.Check.Require(!keyed.ContainsKey(registration.Id), Number, "DUPLICATE", "本批次中考生号重复", "comes twice in these rows");
            var sheet = sheets.GetValueOrDefault(registration.Id) ?? new ScoreSheetRow { RegistrationId = registration.Id, Year = year };
            var entries = Key(row, sheet, work.Actor.Officer, ExamYears.GoverningDay(year));
            if (!row.IsGood)
                continue;
            entries.ForEach(sheet.Set);
            keyed[registration.Id] = sheet;
        }
        await work.Db.UpsertAsync("score_sheets", "registration_id", BulkColumns.ScoreSheets, keyed.Values, cancellation);
    }

    /// <summary>A mark as text, 98 or 98.5, in tenths; null when it is none.</summary>
    internal static int? Tenths(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)
            && decimal.Truncate(points * SubjectScores.TenthsPerPoint) == points * SubjectScores.TenthsPerPoint
            && Math.Abs(points) < short.MaxValue / SubjectScores.TenthsPerPoint
            ? (int)(points * SubjectScores.TenthsPerPoint)
            : null;

    private static List<ScoreEntry> Key(RowInput row, ScoreSheetRow sheet, string officer, DateOnly on)
    {
        var entries = new List<ScoreEntry>();
        foreach (var (subject, column) in Subjects)
        {
            var text = row[column.Name];
            if (text.Length == 0)
                continue;
            if (Tenths(text) is not { } tenths)
            {
                row.Check.Add(column.Name, "NOT_A_MARK", "不是有效分数", "is no mark");
                continue;
            }
            var (entry, error) = ScoreDecisions.Key(sheet.Entry(subject), officer, tenths, on);
            if (error is { } wrong)
                ScoreErrors.Add(row.Check, column.Name, wrong);
            else
                entries.Add(entry!);
        }
        row.Check.Require(entries.Count > 0 || !row.IsGood, Number, "NO_MARK", "该行没有成绩", "the row has no mark");
        return entries;
    }
}
