using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;

namespace Quzhou.Admissions.Exam;

/// <summary>
/// Whose list a claim stands on, which decides its deadline: that of the candidate's junior school. Who has none in the
/// city is taken for a county's, whose day is the later one; see <c>docs/decisions/0074</c>.
/// </summary>
internal static class BonusPlaces
{
    internal static async Task<bool> OfDistrictAsync(this AdmissionsDb db, Guid registrationId, CancellationToken cancellation)
    {
        var place = await (
            from registration in db.Registrations
            join school in db.JuniorSchools on registration.JuniorSchoolId equals school.Id
            where registration.Id == registrationId
            select school.District).SingleOrDefaultAsync(cancellation);
        return BonusCounts.IsDistrict(place ?? "");
    }

    /// <summary>Whether a verified claim of the year stands on a county's list.</summary>
    internal static Task<bool> AnyOfCountyAsync(this AdmissionsDb db, int year, CancellationToken cancellation)
    {
        var districts = BonusParameters.Districts.ToArray();
        return (
            from claim in db.BonusClaims
            join registration in db.Registrations on claim.RegistrationId equals registration.Id
            join school in db.JuniorSchools on registration.JuniorSchoolId equals school.Id into schools
            from school in schools.DefaultIfEmpty()
            where claim.Year == year && claim.State == BonusState.Verified && (school == null || !districts.Contains(school.District))
            select claim.Id).AnyAsync(cancellation);
    }
}
