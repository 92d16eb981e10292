using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>Which of the two catalogues of behaviour applies.</summary>
public enum UserKind
{
    /// <summary>Natural person (自然人), Art. 11.</summary>
    NaturalPerson,

    /// <summary>Legal entity (社会法人), Art. 12: every subject that is not a natural person.</summary>
    LegalEntity,
}

/// <summary>From the subject's number to the catalogue.</summary>
public static class UserKinds
{
    /// <summary>The catalogue for a subject.</summary>
    public static UserKind Of(SubjectId subject) => subject.IsNaturalPerson ? UserKind.NaturalPerson : UserKind.LegalEntity;
}
