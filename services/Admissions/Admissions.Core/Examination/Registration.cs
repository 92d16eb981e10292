namespace Quzhou.Admissions.Core.Examination;

/// <summary>As what somebody registers (报名类别), 一(五) and 三(五).</summary>
public enum RegistrationCategory
{
    /// <summary>Graduate of the year with an electronic student status in the city (本市应届初中毕业生).</summary>
    OwnStudent = 1,

    /// <summary>Graduate of the year with a household register in Quzhou who studied elsewhere (回衢升学的应届初中毕业生).</summary>
    Returning = 2,

    /// <summary>Graduate of an earlier year with a household register in the city: a social candidate (往届,社会考生).</summary>
    PreviousGraduate = 3,

    /// <summary>Child of migrant workers without a household register here (进城务工人员随迁子女).</summary>
    Migrant = 4,
}

/// <summary>Where somebody is at school now (在校情况).</summary>
public enum SchoolStage
{
    /// <summary>In the last year of junior high school (初三在校).</summary>
    FinalYear = 1,

    /// <summary>In the first or second year of junior high school (初一、初二在校).</summary>
    EarlierYear = 2,

    /// <summary>At a high school (高中在校).</summary>
    HighSchool = 3,

    /// <summary>Left junior high school in an earlier year (往届).</summary>
    Left = 4,
}

/// <summary>What kind of high school somebody registers for (报考类型).</summary>
public enum Track
{
    /// <summary>General high school (普通高中).</summary>
    General = 1,

    /// <summary>Vocational school (中等职业学校).</summary>
    Vocational = 2,
}

/// <summary>Permit of a parent (居住证件).</summary>
public enum ResidencePermit
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Temporary residence permit (浙江省临时居住证).</summary>
    Temporary = 1,

    /// <summary>Residence permit (浙江省居住证).</summary>
    Residence = 2,
}

/// <summary>What the parents of a migrant child show (随迁子女父母的条件), 一(五)3.</summary>
/// <param name="Permit">Best permit that a parent holds in the city.</param>
/// <param name="StableJob">A lawful and stable occupation here (合法稳定职业).</param>
/// <param name="LabourContract">A labour contract was signed (劳动合同).</param>
/// <param name="BusinessLicenceSince">Day of a business licence; null for none (营业执照).</param>
/// <param name="StableHome">A lawful and stable home here (合法稳定住所).</param>
/// <param name="InsuredSince">First day of social insurance without a break; null for none (社会保险).</param>
public sealed record MigrantParents(
    ResidencePermit Permit,
    bool StableJob,
    bool LabourContract,
    DateOnly? BusinessLicenceSince,
    bool StableHome,
    DateOnly? InsuredSince);

/// <summary>What a registration is judged by (报名条件).</summary>
/// <param name="Stage">Where the person is at school now.</param>
/// <param name="QuzhouHousehold">A household register in Quzhou (衢州市户籍).</param>
/// <param name="StudentStatusInCity">An electronic student status of a junior high school in the city (电子学籍).</param>
/// <param name="StudentStatusElsewhere">A student status of a junior high school elsewhere (外市学籍).</param>
/// <param name="Track">What is registered for.</param>
/// <param name="MigrantParents">What the parents show; null when the child is no migrant child.</param>
/// <param name="StudyingHereSince">First day of continuous study at a junior high school here; null when not (连续学习).</param>
/// <param name="CompletedJuniorSchool">Completed junior high school as prescribed (按规定完成初中学业).</param>
public sealed record RegistrationFacts(
    SchoolStage Stage,
    bool QuzhouHousehold,
    bool StudentStatusInCity,
    bool StudentStatusElsewhere,
    Track Track,
    MigrantParents? MigrantParents,
    DateOnly? StudyingHereSince,
    bool CompletedJuniorSchool);
