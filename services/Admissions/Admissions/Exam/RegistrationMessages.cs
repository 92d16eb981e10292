using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Results;
using Quzhou.Admissions.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

/// <summary>From the examination's rows to the wire.</summary>
internal static class RegistrationMessages
{
    internal static Registration ToMessage(this RegistrationRow row, CandidateRow candidate, Caller caller)
    {
        var message = new Registration
        {
            RegistrationId = row.Id.ToString(),
            Year = row.Year,
            CandidateId = row.CandidateId.ToString(),
            CandidateNumber = row.Number.For(caller),
            Person = SubjectId.Parse(candidate.PersonId).ToMessage(candidate.PersonName, caller),
            JuniorSchoolId = row.JuniorSchoolId?.ToString() ?? "",
            Category = (V1.RegistrationCategory)(int)row.Category,
            HearingExempt = row.HearingExempt,
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Basis).ToBasis());
        return message;
    }

    internal static Registration With(this Registration message, ScoreSheetRow? scores, GradeSheetRow? grades, int bonusTenths)
    {
        message.BonusTenths = bonusTenths;
        if (scores is not null)
            message.Marks.AddRange(Enum.GetValues<Subject>().Select(s => scores.Entry(s)).Where(e => e.State != ScoreState.Empty).Select(ToMark));
        if (grades is not null)
            message.Grades.AddRange(Grading.Read(grades.Grades).ByItem.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Grade { Item = g.Key, Mark = (GradeMark)(int)g.Value }));
        return message;
    }

    /// <summary>A mark; what is not agreed yet is not shown.</summary>
    internal static Mark ToMark(this ScoreEntry entry) => new() { Subject = (ExamSubject)(int)entry.Subject, Tenths = entry.Agreed ?? 0, State = (MarkState)(int)entry.State };

    internal static JuniorSchool ToMessage(this JuniorSchoolRow row) => new()
    {
        JuniorSchoolId = row.Id.ToString(), Code = row.Code, Name = row.Name, District = row.District, Rural = row.Rural,
    };

    internal static V1.BonusClaim ToMessage(this BonusClaimRow row, string number, string name, Caller caller) => new()
    {
        ClaimId = row.Id.ToString(),
        Year = row.Year,
        RegistrationId = row.RegistrationId.ToString(),
        CandidateNumber = number.For(caller),
        Name = caller.MaySeeIdentity ? name : PublicNames.MaskName(name),
        Ground = (V1.BonusGround)(int)row.Ground,
        State = row.State,
        PublishedOn = row.PublishedOn?.ToMessage(),
        Etag = row.Version.ToString(),
    };

    /// <summary>A candidate number as this caller may see it.</summary>
    internal static string For(this string number, Caller caller) => caller.MaySeeIdentity ? number : PublicNames.MaskNumber(number);
}
