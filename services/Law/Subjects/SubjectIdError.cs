namespace Quzhou.Law;

/// <summary>Why a text is no subject number.</summary>
public enum SubjectIdError
{
    /// <summary>Nothing given.</summary>
    Empty,

    /// <summary>Not 18 characters.</summary>
    Length,

    /// <summary>A character that the standard does not use (GB 32100 has no I, O, S, V, Z; lower case is not accepted).</summary>
    Character,

    /// <summary>The region digits name no province (GB/T 2260), or begin with 0 in a code.</summary>
    Region,

    /// <summary>Digits 7 to 14 are no calendar day, or one on which no living resident can have been born.</summary>
    BirthDate,

    /// <summary>The registration authority or category is not one of GB 32100's.</summary>
    Authority,

    /// <summary>The last character does not follow from the others.</summary>
    CheckCharacter,

    /// <summary>The organisation code inside (GB 11714, positions 9 to 17) has a wrong check character.</summary>
    OrganisationCode,
}

/// <summary>Texts for <see cref="SubjectIdError"/>.</summary>
public static class SubjectIdErrorText
{
    /// <summary>The reason in Chinese and English, without any digit of the number.</summary>
    public static (string Zh, string En) Explain(this SubjectIdError error) => error switch
    {
        SubjectIdError.Empty => ("号码不能为空", "the number is empty"),
        SubjectIdError.Length => ("号码应为18位", "the number must have 18 characters"),
        SubjectIdError.Character => ("号码含有标准不允许的字符", "the number has a character that the standard does not use"),
        SubjectIdError.Region => ("号码的行政区划代码无效", "the region digits name no region"),
        SubjectIdError.BirthDate => ("号码中的出生日期无效", "the birth date in the number is impossible"),
        SubjectIdError.Authority => ("号码的登记管理部门或机构类别代码无效", "the registration authority or category is unknown"),
        SubjectIdError.OrganisationCode => ("号码中的组织机构代码校验码不正确", "the organisation code inside has a wrong check character"),
        _ => ("号码的校验码不正确", "the check character is wrong"),
    };
}
