using Microsoft.Extensions.DependencyInjection;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Register;

namespace Quzhou.TestServers;

/// <summary>Lets a punishment reach a department the way the bus would.</summary>
public static class Punishing
{
    private static readonly LegalBasis Basis = new("test", "衢发改发〔2018〕23号", 12, 0, "三.1", "", "测试", "test");
    private static long sequence;

    /// <summary>Punishes a subject; returns the punishment's id.</summary>
    public static async Task<Guid> PunishAsync<TDb>(this IServiceProvider services, SubjectId subject, DishonestyLevel level = DishonestyLevel.Severe)
        where TDb : ServiceDbContext
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var decision = new JointPunishmentImposed
        {
            PunishmentId = Guid.NewGuid(),
            Version = 1,
            Sequence = Interlocked.Increment(ref sequence),
            Subject = subject.ToContract("样例"),
            Level = level,
            Grounds = [new Ground(Guid.NewGuid(), "ELECTRICITY_ARREARS", today, Basis)],
            Measures = [new Measure("ALL", "*", "各部门依法惩戒", Basis)],
            ImposedOn = today,
            ExpiresOn = today.AddYears(5),
            IssuedBy = "credit-office",
        };
        await services.GetRequiredService<EnforcementProcessor<TDb>>().ApplyAsync(new RegisterChange.Imposed(decision), Guid.NewGuid(), CancellationToken.None);
        return decision.PunishmentId;
    }

    /// <summary>Ends a punishment.</summary>
    public static Task ReleaseAsync<TDb>(this IServiceProvider services, SubjectId subject, Guid punishmentId)
        where TDb : ServiceDbContext => services.GetRequiredService<EnforcementProcessor<TDb>>().ApplyAsync(
            new RegisterChange.Lifted(new JointPunishmentLifted
            {
                PunishmentId = punishmentId,
                Version = 2,
                Sequence = Interlocked.Increment(ref sequence),
                Subject = subject.ToContract("样例"),
                Reason = LiftReason.Repaired,
                LiftedOn = DateOnly.FromDateTime(DateTime.UtcNow),
            }),
            Guid.NewGuid(),
            CancellationToken.None);
}
