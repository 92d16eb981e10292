namespace Quzhou.Admissions.Core.Schools;

/// <summary>Kind of school, as far as the quality evaluation distinguishes (学校等级), 三(一).</summary>
public enum SchoolTier
{
    /// <summary>Provincial first-grade key school or characteristic model school (省一级重点中学、省一级特色示范普通高中).</summary>
    ProvincialFirstGrade = 1,

    /// <summary>Any other general high school (其他普通高中).</summary>
    OtherGeneral = 2,

    /// <summary>Vocational school (中等职业学校).</summary>
    Vocational = 3,
}
