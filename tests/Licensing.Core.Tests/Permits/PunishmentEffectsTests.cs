using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Permits;
using Quzhou.Licensing.Core.Permits.Rules;

namespace Quzhou.Licensing.Core.Tests.Permits;

/// <summary>What a punishment restricts in licensing.</summary>
public sealed class PunishmentEffectsTests
{
    private static readonly Guid One = new("0199a3c4-1111-7abc-8def-0123456789ab");
    private static readonly Guid Two = new("0199a3c4-2222-7abc-8def-0123456789ab");

    [Fact]
    public void A_subject_without_anything_has_nothing_to_restrict() => PunishmentEffects.Of(Given.Punishment, [], [], Given.Day).ShouldBeEmpty();

    [Theory]
    [InlineData(Route.Commitment, PunishmentEffects.RouteClosed)]
    [InlineData(Route.Ordinary, PunishmentEffects.StrictReview)]
    public void An_open_application_is_restricted_by_its_route(Route route, string kind) =>
        PunishmentEffects.Of(Given.Punishment, [(One, route)], [], Given.Day).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    [Covers("licensing.permit.key-supervision")]
    public void Every_permit_goes_under_key_supervision()
    {
        var effects = PunishmentEffects.Of(Given.Punishment, [], [One, Two], Given.Day);

        effects.Select(e => e.Target).ShouldBe([One.ToString(), Two.ToString()]);
        effects.ShouldAllBe(e => e.Kind == PunishmentEffects.KeySupervisionKind && e.Basis == KeySupervision.Apply(Given.Punishment));
    }
}
