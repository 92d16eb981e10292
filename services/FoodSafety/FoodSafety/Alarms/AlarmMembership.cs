using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>
/// Alarms that rest on cases or failures (预警所涉事项). What an officer closed stays closed; only something that was in no alarm
/// of the kind and key yet makes a new one.
/// </summary>
internal static class AlarmMembership
{
    /// <summary>Raises an alarm for its members, or tells the open one of them; does nothing when all of them were closed already.</summary>
    internal static async Task RaiseAsync(Work<FoodSafetyDb> work, AlarmCall call, IReadOnlyList<Guid> members, CancellationToken cancellation)
    {
        await work.Db.SaveChangesAsync(cancellation);
        var isOpen = await work.OpenAlarmAsync(call.Kind, call.Key, cancellation) is not null;
        if (!isOpen && await AllKnownAsync(work, call, members, cancellation))
            return;
        var raised = await work.RaiseAlarmAsync(call, cancellation);
        Guid[] ids = [.. members];
        await work.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO alarm_members (alarm_id, member_id) SELECT {raised.AlarmId}, m FROM unnest({ids}) AS m ON CONFLICT DO NOTHING", cancellation);
    }

    /// <summary>A member that no longer belongs to a key: should it come back, it is new.</summary>
    internal static Task LeaveAsync(Work<FoodSafetyDb> work, AlarmKind kind, string key, Guid member, CancellationToken cancellation) =>
        work.Db.Database.ExecuteSqlAsync(
            $"DELETE FROM alarm_members m USING alarms a WHERE a.id = m.alarm_id AND a.kind = {(int)kind} AND a.key = {key} AND m.member_id = {member}", cancellation);

    /// <summary>Nothing belongs to the alarm any more.</summary>
    internal static Task ClearAsync(Work<FoodSafetyDb> work, Guid alarmId, CancellationToken cancellation) =>
        work.Db.Database.ExecuteSqlAsync($"DELETE FROM alarm_members WHERE alarm_id = {alarmId}", cancellation);

    private static async Task<bool> AllKnownAsync(Work<FoodSafetyDb> work, AlarmCall call, IReadOnlyList<Guid> members, CancellationToken cancellation)
    {
        var known = await work.Db.AlarmMembers.Where(m => members.Contains(m.MemberId))
            .Join(work.Db.Alarms.Where(a => a.Kind == call.Kind && a.Key == call.Key), m => m.AlarmId, a => a.Id, (m, _) => m.MemberId)
            .Distinct().CountAsync(cancellation);
        return known == members.Count;
    }
}
