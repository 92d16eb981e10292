using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Permits.Rules;

namespace Quzhou.Licensing.Core.Permits;

/// <summary>One thing that a punishment restricts in licensing.</summary>
/// <param name="Kind">Stable code.</param>
/// <param name="Target">Id of what is restricted.</param>
/// <param name="DescriptionZh">What changes.</param>
/// <param name="Basis">The rule.</param>
public sealed record LicensingEffect(string Kind, string Target, string DescriptionZh, Finding Basis);

/// <summary>What a joint punishment restricts in licensing (许可领域惩戒): the route, open applications, and permits held.</summary>
public static class PunishmentEffects
{
    /// <summary>The commitment route is closed to the subject.</summary>
    public const string RouteClosed = "COMMITMENT_ROUTE_CLOSED";

    /// <summary>An open application goes under strict review.</summary>
    public const string StrictReview = "STRICT_REVIEW";

    /// <summary>A permit goes under key supervision.</summary>
    public const string KeySupervisionKind = "KEY_SUPERVISION";

    /// <summary>Everything that is restricted; empty when the subject has nothing in this field.</summary>
    /// <param name="punishment">The punishment, as facts.</param>
    /// <param name="openApplications">Applications of the subject that are not decided, with their route.</param>
    /// <param name="permits">Permits that the subject holds.</param>
    /// <param name="on">Day of the enforcement.</param>
    public static IReadOnlyList<LicensingEffect> Of(
        IReadOnlyList<Fact> punishment, IReadOnlyList<(Guid Id, Route Route)> openApplications, IReadOnlyList<Guid> permits, DateOnly on)
    {
        var standing = new ApplicantStanding(null, punishment);
        var effects = new List<LicensingEffect>();
        foreach (var (id, route) in openApplications)
        {
            effects.Add(route == Route.Commitment
                ? new(RouteClosed, id.ToString(), "在办申请不再适用告知承诺", JointPunishmentClosesRoute.Check(standing, on)!)
                : new(StrictReview, id.ToString(), "在办申请转为从严审查", StrictReviewDue.ForPunished(punishment)));
        }
        effects.AddRange(permits.Select(p => new LicensingEffect(KeySupervisionKind, p.ToString(), "许可证转为重点监管", KeySupervision.Apply(punishment))));
        return effects;
    }
}
