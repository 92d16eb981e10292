using Grpc.Core;
using Quzhou.AppHost.Demo;
using Quzhou.Credit.V1;
using Quzhou.TestServers;

namespace Quzhou.Platform.Tests.Running;

/// <summary>A company, its departments and its story, on the running platform.</summary>
internal sealed class Play : IDisposable
{
    internal static readonly string[] Services = ["credit", "licensing", "housing-fund", "admissions", "food-safety"];
    private static readonly List<string> Numbers = [];
    private readonly City city;
    private readonly CreditService.CreditServiceClient officer;

    internal Play(RunningCity running)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        city = new City(running.State);
        Departments = new Departments(city, Cast, today);
        Story = new Story(city, Cast, today);
        officer = city.Credit("credit-office", "zhou", "credit.officer", "credit.reader");
        lock (Numbers)
            Numbers.AddRange([Cast.Company.Reveal(), Cast.Borrower.Reveal(), Cast.Candidate.Reveal(), Cast.Guardian.Reveal()]);
    }

    /// <summary>Every identity number that any test has used so far.</summary>
    internal static IReadOnlyList<string> NumbersUsed
    {
        get
        {
            lock (Numbers)
                return [.. Numbers];
        }
    }

    internal Cast Cast { get; } = new();

    internal City City => city;

    internal Departments Departments { get; }

    internal Story Story { get; }

    /// <summary>Reports, proposes and imposes; returns the punishment.</summary>
    internal async Task<Punishment> PunishAsync()
    {
        await Story.ReportAsync();
        return (await Story.ImposeAsync(await Story.ProposeAsync())).Punishment;
    }

    internal async Task<IReadOnlyList<PropagationRow>> PropagationAsync(string punishmentId)
    {
        var answer = await officer.GetPropagationAsync(new GetPropagationRequest { PunishmentId = punishmentId });
        return answer.Rows;
    }

    /// <summary>Returns once every department has answered that it enforced the punishment, or had nothing to restrict.</summary>
    internal Task WaitEnforcedAsync(string punishmentId, TimeSpan? atMost = null) => Deadline.UntilAsync(
        async () =>
        {
            try
            {
                var rows = await PropagationAsync(punishmentId);
                return rows.Count == Services.Length && rows.All(r => r.State is PropagationState.Enforced or PropagationState.NothingToRestrict);
            }
            catch (RpcException error) when (error.StatusCode is StatusCode.Unavailable or StatusCode.Internal)
            {
                // The credit service itself may be the one that was killed.
                return false;
            }
        }, atMost);

    public void Dispose() => city.Dispose();
}
