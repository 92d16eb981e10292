namespace Quzhou.Contracts.V1;

/// <summary>Who an event is about (信用主体).</summary>
/// <param name="Id">Resident identity number or unified social credit code, whole: the departments need it to find the subject.</param>
/// <param name="Type">Kind of subject.</param>
/// <param name="Name">Registered name.</param>
public sealed record Subject(string Id, SubjectType Type, string Name)
{
    /// <summary>Without the number, so that an event can be logged.</summary>
    public override string ToString() => $"Subject {Type}";
}

/// <summary>The five subjects of social credit (五大信用主体), 衢政办发〔2018〕23号.</summary>
public enum SubjectType
{
    /// <summary>Not known; never published.</summary>
    Unspecified = 0,

    /// <summary>Government body (政府).</summary>
    Government = 1,

    /// <summary>Enterprise (企业).</summary>
    Enterprise = 2,

    /// <summary>Natural person (个人).</summary>
    Individual = 3,

    /// <summary>Public institution (事业单位).</summary>
    PublicInstitution = 4,

    /// <summary>Social organisation (社会组织).</summary>
    SocialOrganisation = 5,
}
