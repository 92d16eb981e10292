using Quzhou.Admissions.Core.Examination;

namespace Quzhou.Admissions.Persistence;

/// <summary>A junior school, stored (初中学校).</summary>
internal sealed class JuniorSchoolRow
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string District { get; init; }

    public required bool Rural { get; init; }
}

/// <summary>What a junior school's share of a year's quotas is weighed by, stored.</summary>
internal sealed class JuniorSchoolYearRow
{
    public required Guid JuniorSchoolId { get; init; }

    public required int Year { get; init; }

    public required int Graduates { get; set; }

    public required int Registered { get; set; }

    public required int CompliancePercent { get; set; }
}

/// <summary>An examination year: the last candidate number given, and the freeze.</summary>
internal sealed class ExamYearRow
{
    public required int Year { get; init; }

    public int LastNumber { get; set; }

    public DateTimeOffset? FrozenAt { get; set; }

    public string? FrozenBy { get; set; }
}

/// <summary>A registration for the examination of a year, stored (报名).</summary>
internal sealed class RegistrationRow
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    /// <summary>Candidate number (考生号): the year and six digits.</summary>
    public required string Number { get; init; }

    public required Guid CandidateId { get; init; }

    public Guid? JuniorSchoolId { get; init; }

    public required RegistrationCategory Category { get; set; }

    public required bool HearingExempt { get; init; }

    /// <summary>True while the person may sit for and be placed by this registration; a correction can take it away.</summary>
    public required bool Eligible { get; set; }

    /// <summary>The facts, JSON.</summary>
    public required string Facts { get; set; }

    /// <summary>Legal basis, JSON.</summary>
    public required string Basis { get; set; }

    public byte[]? CodeSalt { get; set; }

    public byte[]? CodeHash { get; set; }

    /// <summary>Counts the changes, so that the row and its etag change with each.</summary>
    public int Changes { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }
}

/// <summary>Attempts to query a candidate number that failed, whether there is such a number or not.</summary>
internal sealed class QueryAttemptRow
{
    /// <summary>SHA-256 of year and number as given.</summary>
    public required byte[] Key { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset WindowStart { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
}

/// <summary>The marks of one registration on their way from two keyings to the freeze; subjects in the order of their numbers.</summary>
internal sealed class ScoreSheetRow
{
    /// <summary>A mark that is not keyed.</summary>
    internal const short None = -1;

    public required Guid RegistrationId { get; init; }

    public required int Year { get; init; }

    public short[] First { get; set; } = Blank();

    public string[] FirstBy { get; set; } = Nobody();

    public short[] Second { get; set; } = Blank();

    public string[] SecondBy { get; set; } = Nobody();

    public short[] Reviewed { get; set; } = Blank();

    public string[] ReviewedBy { get; set; } = Nobody();

    public bool Frozen { get; set; }

    internal ScoreEntry Entry(Subject subject)
    {
        var i = Place(subject);
        return new ScoreEntry(
            subject, Mark(First[i]), Officer(FirstBy[i]), Mark(Second[i]), Officer(SecondBy[i]), Mark(Reviewed[i]), Officer(ReviewedBy[i]), Frozen);
    }

    internal void Set(ScoreEntry entry)
    {
        var i = Place(entry.Subject);
        First = With(First, i, (short)(entry.First ?? None));
        FirstBy = With(FirstBy, i, entry.FirstBy ?? "");
        Second = With(Second, i, (short)(entry.Second ?? None));
        SecondBy = With(SecondBy, i, entry.SecondBy ?? "");
        Reviewed = With(Reviewed, i, (short)(entry.Reviewed ?? None));
        ReviewedBy = With(ReviewedBy, i, entry.ReviewedBy ?? "");
        Frozen = entry.IsFrozen;
    }

    /// <summary>The marks once all six are agreed, else null.</summary>
    internal SubjectScores? Agreed()
    {
        var scores = default(SubjectScores);
        foreach (var subject in Enum.GetValues<Subject>())
        {
            if (Entry(subject).Agreed is not { } mark)
                return null;
            scores = scores.With(subject, mark);
        }
        return scores;
    }

    internal static short[] Blank() => [None, None, None, None, None, None];

    internal static string[] Nobody() => ["", "", "", "", "", ""];

    private static int Place(Subject subject) => (int)subject - 1;

    private static int? Mark(short mark) => mark == None ? null : mark;

    private static string? Officer(string officer) => officer.Length == 0 ? null : officer;

    // A new array, so that the change is seen.
    private static T[] With<T>(T[] array, int place, T value)
    {
        var copy = (T[])array.Clone();
        copy[place] = value;
        return copy;
    }
}

/// <summary>The grades of one registration, stored (综合素质评价等第).</summary>
internal sealed class GradeSheetRow
{
    public required Guid RegistrationId { get; init; }

    /// <summary>Grade by code of the item, JSON.</summary>
    public required string Grades { get; set; }
}

/// <summary>Where a claim for bonus points stands, stored (加分申请).</summary>
internal sealed class BonusClaimRow
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required Guid RegistrationId { get; init; }

    public required BonusGround Ground { get; init; }

    public required string Evidence { get; init; }

    public required V1.BonusState State { get; set; }

    public required string FiledBy { get; init; }

    public string? ReviewedBy { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal BonusClaim ToDomain() => new(
        Ground,
        State is V1.BonusState.Verified or V1.BonusState.Published or V1.BonusState.Objected or V1.BonusState.Counted,
        PublishedOn,
        State == V1.BonusState.Objected,
        State == V1.BonusState.Counted);
}

/// <summary>Seats of a junior school's quota under a plan, stored (指标).</summary>
internal sealed class QuotaRow
{
    public required Guid PlanId { get; init; }

    public required Guid JuniorSchoolId { get; init; }

    public required int Seats { get; init; }
}

/// <summary>The unified line of an earlier year, stored (往年统招线).</summary>
internal sealed class PastLineRow
{
    public required Guid SchoolId { get; init; }

    public required int Year { get; init; }

    public required int LineTenths { get; set; }
}

/// <summary>A school's scheme for special talents, stored (特长生方案).</summary>
internal sealed class TalentSchemeRow
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required int Year { get; init; }

    public required V1.TalentField Field { get; init; }

    public required int Seats { get; init; }

    public required int PublicObservers { get; init; }

    public required DateOnly SubmittedOn { get; init; }

    public required DateOnly TestOn { get; init; }

    public required string SubmittedBy { get; init; }

    public bool Approved { get; set; }

    public string? ApprovedBy { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }
}

/// <summary>A candidate's result in a professional test, stored (专业测试结果).</summary>
internal sealed class TalentResultRow
{
    public required Guid SchemeId { get; init; }

    public required Guid RegistrationId { get; init; }

    public required bool Passed { get; set; }

    public required int ScoreTenths { get; set; }
}
