using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Guides;

/// <summary>What a published term counts (期限单位); numbered as the API numbers it.</summary>
public enum DayUnit
{
    /// <summary>Working days (工作日).</summary>
    WorkingDays = 1,

    /// <summary>Calendar days (日); a term that would end on a day off ends on the next working day.</summary>
    CalendarDays = 2,
}

/// <summary>A term (时限).</summary>
/// <param name="Days">Days, 1 to 365; the day it runs from does not count.</param>
/// <param name="Unit">What it counts.</param>
public sealed record TimeLimit(int Days, DayUnit Unit);

/// <summary>A material that a guide asks for (申请材料).</summary>
/// <param name="Name">Name.</param>
/// <param name="Form">Form, such as the original and how many (形式、份数).</param>
public sealed record GuideMaterial(string Name, string Form);

/// <summary>
/// The guide that an authority publishes for one item (办事指南), one for each item; its numbers are the authority's own, the gazette
/// prints none. Elements by 衢公办〔2018〕14号二(三); approver and standards by plan part 四(五), for strict items.
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Zone">Zone.</param>
/// <param name="Serial">Item.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="EffectiveFrom">First day of force (施行日期).</param>
/// <param name="LegalGrounds">Legal grounds (法律依据).</param>
/// <param name="Scope">What is accepted (受理范围).</param>
/// <param name="Conditions">Conditions (申请条件).</param>
/// <param name="Materials">Materials (申请材料).</param>
/// <param name="Process">Steps of the process (办理流程).</param>
/// <param name="Promised">Term promised (承诺时限).</param>
/// <param name="Statutory">Term of the item's own law, when it has one (法定时限); the promised one is not longer.</param>
/// <param name="Visits">How often the applicant has to come, 0 or more (到办事现场次数).</param>
/// <param name="RightsAndDuties">Rights and duties of the applicant (办事者权利和义务).</param>
/// <param name="Approver">Officer who answers for the decision of a strict item (审批责任人); empty otherwise.</param>
/// <param name="Standards">Standards of a strict item, numbered from 1 (具体标准).</param>
/// <param name="Published">Who published it, and when.</param>
public sealed record Guide(
    Guid Id,
    Zone Zone,
    int Serial,
    int Version,
    DateOnly EffectiveFrom,
    IReadOnlyList<string> LegalGrounds,
    string Scope,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<GuideMaterial> Materials,
    IReadOnlyList<string> Process,
    TimeLimit Promised,
    TimeLimit? Statutory,
    int Visits,
    IReadOnlyList<string> RightsAndDuties,
    string Approver,
    IReadOnlyList<string> Standards,
    Act Published);
