using Quzhou.Law;

namespace Quzhou.Admissions.Core.Schools;

/// <summary>Who runs a school (办学性质).</summary>
public enum Ownership
{
    /// <summary>Public (公办).</summary>
    Public = 1,

    /// <summary>Private (民办).</summary>
    Private = 2,
}

/// <summary>A high school (高中学校).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name as in the plans, since the notice names schools.</param>
/// <param name="Ownership">Who runs it.</param>
/// <param name="Operator">Operator of a private school; null for a public one (举办者).</param>
/// <param name="HighFee">True when it was registered as a high-fee private school; the notice sets no threshold, so this is a recorded fact.</param>
public sealed record HighSchool(Guid Id, string Name, Ownership Ownership, SubjectId? Operator, bool HighFee);
