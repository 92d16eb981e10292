using Quzhou.Admissions.Persistence;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Admissions;

/// <summary>From rows to the wire.</summary>
internal static class Messages
{
    internal static V1.School ToMessage(this SchoolRow row, Caller caller) => new()
    {
        SchoolId = row.Id.ToString(),
        Name = row.Name,
        Ownership = (V1.Ownership)(int)row.Ownership,
        Operator = row.OperatorId is null ? null : SubjectId.Parse(row.OperatorId).ToMessage(row.OperatorName!, caller),
        HighFee = row.HighFee,
        TuitionFen = row.TuitionFen,
    };

    internal static V1.Plan ToMessage(this PlanRow row, IEnumerable<Restriction> restrictions)
    {
        var open = restrictions.ToList();
        var plan = new V1.Plan
        {
            PlanId = row.Id.ToString(),
            SchoolId = row.SchoolId.ToString(),
            Year = row.Year,
            Classes = row.Classes,
            Seats = row.Seats,
            State = open.Count > 0 ? V1.PlanState.Frozen : row.Approved ? V1.PlanState.Approved : V1.PlanState.Submitted,
            Etag = row.Version.ToString(),
        };
        plan.FreezeBasis.AddRange(open.Select(r => r.Basis.ToBasis()));
        return plan;
    }

    internal static V1.Candidate ToMessage(this CandidateRow row, IEnumerable<PreferenceRow> preferences, Caller caller)
    {
        var candidate = new V1.Candidate
        {
            CandidateId = row.Id.ToString(),
            Person = SubjectId.Parse(row.PersonId).ToMessage(row.PersonName, caller),
            Guardian = SubjectId.Parse(row.GuardianId).ToMessage(row.GuardianName, caller),
            PreviousGraduate = row.PreviousGraduate,
            Etag = row.Version.ToString(),
        };
        foreach (var preference in preferences.OrderBy(p => p.Year).ThenBy(p => p.Rank))
        {
            var message = new V1.Preference { Year = preference.Year, Rank = preference.Rank, SchoolId = preference.SchoolId.ToString(), Verdict = preference.Accepted ? Verdict.Granted : Verdict.Refused };
            message.Basis.AddRange(StoredBasis.Read(preference.Basis).ToBasis());
            candidate.Preferences.Add(message);
        }
        return candidate;
    }
}
