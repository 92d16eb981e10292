using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>What a school offers under its approved plan.</summary>
/// <param name="SchoolId">School.</param>
/// <param name="Seats">Places of the plan; never exceeded.</param>
/// <param name="SpecialTalentSeats">Of them, for special talents.</param>
/// <param name="Quotas">Of them, for quotas, one entry a junior school.</param>
/// <param name="SpecialTalentFloor">Lowest examination total of a special talent in tenths, without bonus; needed when there are such places.</param>
public sealed record SchoolSupply(Guid SchoolId, int Seats, int SpecialTalentSeats, IReadOnlyList<JuniorQuota> Quotas, int? SpecialTalentFloor)
{
    /// <summary>Places of unified admission.</summary>
    public int OpenSeats => Seats - SpecialTalentSeats - Quotas.Sum(q => q.Seats);
}

/// <summary>One school in a candidate's list (志愿).</summary>
/// <param name="SchoolId">School.</param>
/// <param name="Obstacles">What speaks against a place there (quality, previous graduate, punishment, plan); empty when nothing does.</param>
/// <param name="ProfessionalRank">Place in the school's professional test (专业测试名次), 1 is best and equals share one; null without one.</param>
public sealed record Preference(Guid SchoolId, IReadOnlyList<Finding> Obstacles, int? ProfessionalRank = null);

/// <summary>A candidate as the allocation sees one: no name and no number.</summary>
/// <param name="CandidateId">Id.</param>
/// <param name="JuniorSchoolId">Junior school whose quotas the candidate may take; null for none.</param>
/// <param name="PreviousGraduate">Graduate of an earlier year (往届).</param>
/// <param name="Scores">Frozen scores.</param>
/// <param name="BonusTenths">Bonus that counts, in tenths.</param>
/// <param name="CountOfA">A's in the quality evaluation.</param>
/// <param name="Preferences">Schools in order, most wanted first; each once.</param>
public sealed record CandidateEntry(
    Guid CandidateId,
    Guid? JuniorSchoolId,
    bool PreviousGraduate,
    SubjectScores Scores,
    int BonusTenths,
    int CountOfA,
    IReadOnlyList<Preference> Preferences);

/// <summary>An officer's ruling on a group of equals (并列裁定): their order at one school in one channel.</summary>
/// <param name="SchoolId">School.</param>
/// <param name="Channel">Channel.</param>
/// <param name="JuniorSchoolId">Junior school of a quota; null in the other channels.</param>
/// <param name="Order">Everybody of the group, first served first.</param>
/// <param name="RuledBy">Officer.</param>
/// <param name="Reason">The officer's reason.</param>
public sealed record TieRuling(Guid SchoolId, Channel Channel, Guid? JuniorSchoolId, IReadOnlyList<Guid> Order, string RuledBy, string Reason);

/// <summary>The whole input of one allocation, as objects.</summary>
/// <param name="Policy">Policy.</param>
/// <param name="Supplies">One entry a school.</param>
/// <param name="Candidates">One entry a candidate, in any order.</param>
/// <param name="Rulings">Rulings on equals, in any order.</param>
public sealed record AllocationInput(
    AllocationPolicy Policy, IReadOnlyList<SchoolSupply> Supplies, IReadOnlyList<CandidateEntry> Candidates, IReadOnlyList<TieRuling> Rulings);

/// <summary>A ruling that does not order exactly the group it names, as the data stand now; it is passed over.</summary>
/// <param name="Ruling">Ruling.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
/// <param name="ReasonEn">Why, in English.</param>
public sealed record UnusedRuling(TieRuling Ruling, string ReasonZh, string ReasonEn);
