using Quzhou.Law;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>What is known of an applicant when a route is chosen.</summary>
/// <param name="BrokenCommitment">An entry of the integrity archive for an unkept or false commitment; null for none (诚信档案).</param>
/// <param name="Punishment">The joint punishment in force, as facts of its own; null for none (联合惩戒).</param>
public sealed record ApplicantStanding(Finding? BrokenCommitment, IReadOnlyList<Fact>? Punishment)
{
    /// <summary>Nothing against the applicant.</summary>
    public static readonly ApplicantStanding Clean = new(null, null);

    /// <summary>True while a joint punishment is in force.</summary>
    public bool IsPunished => Punishment is not null;
}
