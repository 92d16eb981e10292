using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Guides;

namespace Quzhou.Licensing.Core.Applications;

// The parameters that every case has are described at ApplicationCase.
#pragma warning disable CS1573

/// <summary>A filing (备案): received and answered with a receipt at once, plan part 四(二).</summary>
public sealed record FilingCase(Guid Id, Zone Zone, int Serial, Channel Channel, ApplicationState State, Act TakenIn)
    : ApplicationCase(Id, Zone, Serial, Channel, State, TakenIn)
{
    /// <inheritdoc/>
    public override Route Route => Route.Filing;
}

/// <summary>An application that was not taken in (不予受理); an answer, it need not be kept.</summary>
/// <param name="Route">Route that was asked for.</param>
public sealed record RefusedIntake(Guid Id, Zone Zone, int Serial, Channel Channel, Act TakenIn, Route Route)
    : ApplicationCase(Id, Zone, Serial, Channel, ApplicationState.Refused, TakenIn)
{
    /// <inheritdoc/>
    public override Route Route { get; } = Route;
}

/// <summary>An application that is examined and then decided (一般程序): what the transparent and the strict machine share.</summary>
/// <param name="Proceeding">What has been done.</param>
public abstract record ExaminedCase(Guid Id, Zone Zone, int Serial, Channel Channel, ApplicationState State, Act TakenIn, Proceeding Proceeding)
    : ApplicationCase(Id, Zone, Serial, Channel, State, TakenIn)
{
    /// <inheritdoc/>
    public override Route Route => Route.Ordinary;

    /// <summary>True when two officers have to look at it (从严审查).</summary>
    public abstract bool NeedsTwoOfficers { get; }
}

/// <summary>An application for an item made transparent and predictable (提高透明度和可预期性), or for a commitment item on the ordinary route.</summary>
/// <param name="StrictReview">True when the applicant was under joint punishment at the intake or since (从严审查).</param>
public sealed record TransparencyCase(
    Guid Id, Zone Zone, int Serial, Channel Channel, ApplicationState State, Act TakenIn, Proceeding Proceeding, bool StrictReview)
    : ExaminedCase(Id, Zone, Serial, Channel, State, TakenIn, Proceeding)
{
    /// <inheritdoc/>
    public override bool NeedsTwoOfficers => StrictReview;
}

/// <summary>An application for an item with stricter access (强化准入监管): a named approver, standards, a visit, two officers; plan part 四(五).</summary>
public sealed record StrictCase(Guid Id, Zone Zone, int Serial, Channel Channel, ApplicationState State, Act TakenIn, Proceeding Proceeding)
    : ExaminedCase(Id, Zone, Serial, Channel, State, TakenIn, Proceeding)
{
    /// <inheritdoc/>
    public override bool NeedsTwoOfficers => true;
}

#pragma warning restore CS1573

/// <summary>What has been done in an examined application.</summary>
/// <param name="Guide">Terms of the guide in force when it was taken in; null when none was published.</param>
/// <param name="Clock">The clock of the guide's term; null when none was published (办理时限).</param>
/// <param name="Corrections">What the applicant was asked for; null when nothing was (补正).</param>
/// <param name="Examined">The examiner, and when; null before.</param>
/// <param name="Opinion">Opinion; empty before.</param>
/// <param name="OnSite">Visit; null when there was none.</param>
/// <param name="StandardsMet">Numbers of the standards that are met.</param>
/// <param name="Decided">Who decided, and when; null before.</param>
public sealed record Proceeding(
    GuideTerms? Guide,
    Clock? Clock,
    CorrectionRequest? Corrections,
    Act? Examined,
    string Opinion,
    OnSiteExamination? OnSite,
    IReadOnlyList<int> StandardsMet,
    Act? Decided)
{
    /// <summary>The beginning, by the guide in force on the day of the intake.</summary>
    public static Proceeding Begun(Guide? guide, DateOnly on) =>
        new(guide is null ? null : GuideTerms.Of(guide), guide is null ? null : new Clock(guide.Promised, on), null, null, "", null, [], null);
}

/// <summary>Corrections that an applicant is asked for, all at once (一次性告知补正).</summary>
/// <param name="Items">What to correct or complete.</param>
/// <param name="Asked">Who asked, and when.</param>
/// <param name="Received">Who took them in, and when; null before.</param>
public sealed record CorrectionRequest(IReadOnlyList<string> Items, Act Asked, Act? Received = null);

/// <summary>What of a guide a case goes by, as it was when the application was taken in.</summary>
/// <param name="GuideId">The guide.</param>
/// <param name="Version">Its version.</param>
/// <param name="Promised">Term promised.</param>
/// <param name="Approver">Named approver; empty when none is.</param>
/// <param name="Standards">Standards, numbered from 1.</param>
public sealed record GuideTerms(Guid GuideId, int Version, TimeLimit Promised, string Approver, IReadOnlyList<string> Standards)
{
    /// <summary>The terms of a guide.</summary>
    public static GuideTerms Of(Guide guide) => new(guide.Id, guide.Version, guide.Promised, guide.Approver, guide.Standards);
}
