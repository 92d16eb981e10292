namespace Quzhou.Law;

/// <summary>The five subjects of social credit (五大信用主体), 衢政办发〔2018〕23号.</summary>
public enum SubjectType
{
    /// <summary>Not known; never a valid answer.</summary>
    Unspecified = 0,

    /// <summary>Government body (政府).</summary>
    Government = 1,

    /// <summary>Enterprise, also a sole trader or farmers' cooperative (企业).</summary>
    Enterprise = 2,

    /// <summary>Natural person (个人).</summary>
    Individual = 3,

    /// <summary>Public institution (事业单位).</summary>
    PublicInstitution = 4,

    /// <summary>Social organisation (社会组织).</summary>
    SocialOrganisation = 5,
}
