using Quzhou.Console.Departments;
using Quzhou.Credit.V1;
using Quzhou.Platform.V1;

namespace Quzhou.Console.Alerts;

/// <summary>
/// Looks for alerts with the officer's own rights (告警检查), one look at a time. What his role does not show, or a department
/// does not answer, is named as not seen, never as healthy.
/// </summary>
internal sealed class AlertWatch(Calls calls, Officer officer, TimeProvider time) : IDisposable
{
    /// <summary>Newest punishments of a state, and due objections, that a look takes in.</summary>
    internal const int LookAtMost = 100;

    private static readonly PunishmentState[] States = [PunishmentState.InForce, PunishmentState.LiftProposed, PunishmentState.Lifted];
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<string, int> settled = [];

    /// <summary>What the last look found; null before the first.</summary>
    internal AlertReading? Latest { get; private set; }

    /// <summary>Raised after each look.</summary>
    internal event EventHandler? Looked;

    internal async Task LookAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            List<AlertKind> notSeen = [];
            List<Alert> alerts = [.. await MessagingAsync(notSeen, cancellation), .. await PropagationAsync(notSeen, cancellation), .. await ObjectionsAsync(notSeen, cancellation)];
            Latest = new AlertReading([.. alerts.OrderBy(a => a.Kind).ThenBy(a => a.Department, StringComparer.Ordinal)], notSeen, time.GetUtcNow());
        }
        finally
        {
            one.Release();
        }
        Looked?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose() => one.Dispose();

    private async Task<IEnumerable<Alert>> MessagingAsync(List<AlertKind> notSeen, CancellationToken cancellation)
    {
        if (await IsClosedAsync(OperationsService.Descriptor, "GetMessagingStatus"))
        {
            notSeen.AddRange([AlertKind.OutboxAge, AlertKind.ErrorQueue, AlertKind.BrokerDown, AlertKind.DepartmentUnreachable]);
            return [];
        }
        var answers = await Task.WhenAll(DepartmentsExtensions.All.Select(async department => (department, await calls.CallAsync<OperationsService.OperationsServiceClient, GetMessagingStatusResponse>(
            department, (c, o) => c.GetMessagingStatusAsync(new GetMessagingStatusRequest(), o), cancellation))));
        return answers.SelectMany(a => AlertRules.OfMessaging(a.department, a.Item2, time.GetUtcNow()));
    }

    private async Task<IReadOnlyList<Alert>> PropagationAsync(List<AlertKind> notSeen, CancellationToken cancellation)
    {
        if (await IsClosedAsync(CreditService.Descriptor, "ListPunishments"))
        {
            notSeen.Add(AlertKind.OverdueEnforcement);
            return [];
        }
        List<Alert> alerts = [];
        foreach (var state in States)
        {
            var listed = await calls.CallAsync<CreditService.CreditServiceClient, ListPunishmentsResponse>(
                "credit", (c, o) => c.ListPunishmentsAsync(new ListPunishmentsRequest { State = state, PageSize = LookAtMost }, o), cancellation);
            if (listed.Value is null)
            {
                notSeen.Add(AlertKind.OverdueEnforcement);
                break;
            }
            foreach (var punishment in listed.Value.Punishments.Where(p => settled.GetValueOrDefault(p.PunishmentId) != p.Version))
                alerts.AddRange(AlertRules.OfPropagation(await RowsAsync(punishment, cancellation)));
        }
        return alerts;
    }

    // What is settled in a version stays so: only the rest is asked for again.
    private async Task<IEnumerable<PropagationRow>> RowsAsync(Punishment punishment, CancellationToken cancellation)
    {
        var answer = await calls.CallAsync<CreditService.CreditServiceClient, GetPropagationResponse>(
            "credit", (c, o) => c.GetPropagationAsync(new GetPropagationRequest { PunishmentId = punishment.PunishmentId }, o), cancellation);
        if (answer.Value is { Settled: true })
            settled[punishment.PunishmentId] = punishment.Version;
        return answer.Value?.Rows ?? [];
    }

    private async Task<IEnumerable<Alert>> ObjectionsAsync(List<AlertKind> notSeen, CancellationToken cancellation)
    {
        if (await IsClosedAsync(ObjectionService.Descriptor, "ListDueObjections"))
        {
            notSeen.Add(AlertKind.DeadlineMissed);
            return [];
        }
        var due = await calls.CallAsync<ObjectionService.ObjectionServiceClient, ListDueObjectionsResponse>(
            "credit", (c, o) => c.ListDueObjectionsAsync(new ListDueObjectionsRequest { PageSize = LookAtMost }, o), cancellation);
        if (due.Value is null)
            notSeen.Add(AlertKind.DeadlineMissed);
        return AlertRules.OfObjections(due.Value?.Objections ?? []);
    }

    // What is known to be closed is not asked for every few seconds.
    private async Task<bool> IsClosedAsync(Google.Protobuf.Reflection.ServiceDescriptor service, string method) => await officer.LacksAsync(service.FindMethodByName(method)) is not null;
}
