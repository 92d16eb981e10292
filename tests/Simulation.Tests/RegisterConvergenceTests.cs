using FsCheck.Xunit;
using Quzhou.Contracts.V1;
using Quzhou.Platform.Register;

namespace Quzhou.Simulation.Tests;

/// <summary>The register is a maximum over versions: whatever the order, number and interleaving of changes, it ends the same.</summary>
public sealed class RegisterConvergenceTests
{
    private static readonly Subject Somebody = new("91330800MA0000000X", SubjectType.Enterprise, "样例");

    [Property(MaxTest = 2000)]
    public void Any_interleaving_duplication_and_reordering_converges(byte versions, int[] order)
    {
        // Versions 1..n of one punishment, the last one a lift; delivered in any order, any number of times, all at least once.
        var history = Enumerable.Range(1, versions % 6 + 1).Select(v => Change(v, lifted: v == versions % 6 + 1)).ToList();
        var deliveries = order.Select(i => history[(int)((uint)i % history.Count)]).Concat(history.OrderBy(c => HashCode.Combine(c.Version, order.Length)));

        Play(deliveries).ShouldBe((history.Count, true));
    }

    [Property(MaxTest = 1000)]
    public void A_version_takes_effect_at_most_once(byte[] deliveries)
    {
        var (held, applied) = (0, new List<int>());
        foreach (var change in deliveries.Select(b => Change(b % 5 + 1, lifted: b % 2 == 0)))
        {
            if (PunishmentRegister.Decide(held, change) is RegisterOutcome.Enforce or RegisterOutcome.Release)
            {
                held = change.Version;
                applied.Add(change.Version);
            }
        }

        applied.ShouldBeUnique();
        applied.ShouldBe(applied.Order());
    }

    public static TheoryData<string, int, int, bool, RegisterOutcome> Cases => new()
    {
        { "first decision", 0, 1, false, RegisterOutcome.Enforce },
        { "a lift that overtook its decision", 0, 2, true, RegisterOutcome.Release },
        { "the decision that was overtaken", 2, 1, false, RegisterOutcome.Stale },
        { "the same again", 1, 1, false, RegisterOutcome.Repeated },
        { "the same lift again", 2, 2, true, RegisterOutcome.Repeated },
        { "an amended decision", 1, 2, false, RegisterOutcome.Enforce },
        { "a lift", 2, 3, true, RegisterOutcome.Release },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_does_what_its_version_says(string name, int held, int version, bool lifted, RegisterOutcome expected) =>
        PunishmentRegister.Decide(held, Change(version, lifted)).ShouldBe(expected, name);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public void Versions_start_at_one(int held, int version) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PunishmentRegister.Decide(held, Change(version, lifted: false)));

    [Property]
    public void The_digest_does_not_depend_on_order(Guid[] ids)
    {
        var lines = ids.Distinct().Select((id, i) => new RegisterLine(id, i + 1, i % 2 == 0)).ToList();

        RegisterDigest.Compute(Enumerable.Reverse(lines)).ShouldBe(RegisterDigest.Compute(lines));
    }

    [Fact]
    public void The_digest_sees_every_difference()
    {
        var id = new Guid("0199a3c4-1111-7abc-8def-0123456789ab");
        byte[][] digests =
        [
            RegisterDigest.Compute([]),
            RegisterDigest.Compute([new(id, 1, false)]),
            RegisterDigest.Compute([new(id, 2, false)]),
            RegisterDigest.Compute([new(id, 1, true)]),
            RegisterDigest.Compute([new(new Guid("0199a3c4-1111-7abc-8def-0123456789ac"), 1, false)]),
        ];

        digests.Select(Convert.ToHexString).ShouldBeUnique();
    }

    private static (int Version, bool Lifted) Play(IEnumerable<RegisterChange> deliveries)
    {
        var state = (Version: 0, Lifted: false);
        foreach (var change in deliveries)
        {
            if (PunishmentRegister.Decide(state.Version, change) is RegisterOutcome.Enforce or RegisterOutcome.Release)
                state = (change.Version, change is RegisterChange.Lifted);
        }
        return state;
    }

    private static RegisterChange Change(int version, bool lifted)
    {
        var id = new Guid("0199a3c4-1111-7abc-8def-0123456789ab");
        return lifted
            ? new RegisterChange.Lifted(new()
            {
                PunishmentId = id, Version = version, Sequence = version, Subject = Somebody, Reason = LiftReason.Expired, LiftedOn = new(2018, 7, 2),
            })
            : new RegisterChange.Imposed(new()
            {
                PunishmentId = id,
                Version = version,
                Sequence = version,
                Subject = Somebody,
                Level = DishonestyLevel.Severe,
                Grounds = [],
                Measures = [],
                ImposedOn = new(2018, 7, 2),
                ExpiresOn = new(2023, 7, 31),
                IssuedBy = "credit-office",
            });
    }
}
