using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Persistence;

/// <summary>A school, stored.</summary>
internal sealed class SchoolRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Ownership Ownership { get; init; }

    public string? OperatorId { get; init; }

    public string? OperatorName { get; init; }

    public required bool HighFee { get; init; }

    public required long TuitionFen { get; init; }

    public Jurisdiction Jurisdiction { get; set; } = Jurisdiction.City;

    public V1.SchoolGrade Grade { get; set; } = V1.SchoolGrade.Ordinary;

    /// <summary>True for a school whose plan has quotas of junior schools (指标分配学校).</summary>
    public bool QuotaSchool { get; set; }

    public string District { get; set; } = "";

    internal HighSchool ToDomain() => new(Id, Name, Ownership, OperatorId is null ? null : SubjectId.Parse(OperatorId), HighFee);
}

/// <summary>A plan, stored.</summary>
internal sealed class PlanRow
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required int Year { get; init; }

    public required int Classes { get; set; }

    public required int Seats { get; set; }

    public required string SubmittedBy { get; init; }

    public bool Approved { get; set; }

    public string? ApprovedBy { get; set; }

    /// <summary>Of the seats, for quotas of junior schools.</summary>
    public int QuotaSeats { get; set; }

    /// <summary>Of the seats, for special talents.</summary>
    public int SpecialTalentSeats { get; set; }

    /// <summary>Who signed, JSON.</summary>
    public string Signatures { get; set; } = "[]";

    /// <summary>The other figures of annex 1, JSON; null until declared.</summary>
    public string? Figures { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal EnrolmentPlan ToDomain() => new(Id, SchoolId, Year, Classes, Seats, SubmittedBy, Approved);
}

/// <summary>A change of an approved plan, proposed and then decided, stored (计划调整).</summary>
internal sealed class PlanChangeRow
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required int Classes { get; init; }

    public required int Seats { get; init; }

    public required int QuotaSeats { get; init; }

    public required int SpecialTalentSeats { get; init; }

    /// <summary>The special case.</summary>
    public required string Reason { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required V1.PlanChangeState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }
}

/// <summary>A candidate, stored.</summary>
internal sealed class CandidateRow
{
    public required Guid Id { get; init; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    public required string GuardianId { get; init; }

    public required string GuardianName { get; init; }

    public required bool PreviousGraduate { get; init; }

    /// <summary>Counts the filings, so that the row and its etag change with each.</summary>
    public int Filings { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }
}

/// <summary>A preference, stored with what was decided about it.</summary>
internal sealed class PreferenceRow
{
    public required Guid CandidateId { get; init; }

    /// <summary>Year of entry that they are filed for.</summary>
    public required int Year { get; init; }

    public required int Rank { get; init; }

    public required Guid SchoolId { get; init; }

    public required bool Accepted { get; init; }

    /// <summary>Legal basis, JSON.</summary>
    public required string Basis { get; init; }
}
