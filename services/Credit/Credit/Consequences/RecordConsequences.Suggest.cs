using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Ledger;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Consequences;

/// <content>Severe records suggest a joint punishment (自动提出联合惩戒建议), Art. 22 and 23.</content>
internal sealed partial class RecordConsequences
{
    /// <summary>
    /// Suggests a punishment on every severe record that nobody has acted on; with the policy on, imposes it. Called again,
    /// after a restart too, it does nothing more.
    /// </summary>
    /// <returns>True when something was suggested.</returns>
    internal async Task<bool> SuggestAsync(Work<CreditDb> work, SubjectRow subject, CancellationToken cancellation)
    {
        var records = await RecordsAsync(work.Db, subject, cancellation);
        if (!records.Exists(r => r.ToCore().CarriesPunishment(work.Today)))
            return false;
        var punishments = await work.Db.JointPunishments.Where(p => p.SubjectId == subject.SubjectId).ToListAsync(cancellation);
        var suggestions = await work.Db.Suggestions.Where(s => s.SubjectId == subject.SubjectId && s.State != SuggestionState.Void).ToListAsync(cancellation);
        var missing = Suggestion.Missing(
            records.Select(r => r.ToCore()), punishments.Select(p => p.ToCore()), suggestions.SelectMany(s => s.Records).ToHashSet(), work.Today);
        if (missing.Count == 0)
            return false;
        var suggestion = Extend(work, subject, suggestions.Find(s => s.State == SuggestionState.Open), records, missing);
        if (options.Value.AutoImpose.AppliesOn(work.Today))
            await ImposeByPolicyAsync(work, subject, suggestion, records, punishments, cancellation);
        return true;
    }

    /// <summary>An officer's proposal takes up what was suggested on its grounds.</summary>
    internal static async Task TakenUpAsync(Work<CreditDb> work, JointPunishmentRow punishment, CancellationToken cancellation)
    {
        if (await work.Db.Suggestions.SingleOrDefaultAsync(s => s.SubjectId == punishment.SubjectId && s.State == SuggestionState.Open, cancellation) is not { } open)
            return;
        var left = open.Records.Except(punishment.Grounds).ToArray();
        if (left.Length == open.Records.Length)
            return;
        if (left.Length > 0)
        {
            (open.Records, open.Revision) = (left, open.Revision + 1);
            return;
        }
        open.PunishmentId = punishment.Id;
        open.Close(SuggestionState.Adopted, work.Actor.Officer, "", work.Now);
        work.Audit("suggestion.adopted", open.Id.ToString(), $"punishment {punishment.Id}");
    }

    private static SuggestionRow Extend(Work<CreditDb> work, SubjectRow subject, SuggestionRow? open, List<RecordRow> records, IReadOnlyList<Guid> missing)
    {
        Guid[] all = [.. open?.Records ?? [], .. missing];
        var (_, finding) = SevereRecordsInForce.Find([.. records.Where(r => all.Contains(r.Id)).Select(r => r.ToCore())], work.Today);
        if (open is null)
        {
            open = new SuggestionRow
            {
                Id = Guid.CreateVersion7(),
                SubjectId = subject.SubjectId,
                State = SuggestionState.Open,
                Records = all,
                Findings = StoredJson.WriteFindings([finding]),
                Revision = 1,
                CreatedAt = work.Now,
            };
            work.Db.Suggestions.Add(open);
        }
        else
        {
            (open.Records, open.Findings, open.Revision) = (all, StoredJson.WriteFindings([finding]), open.Revision + 1);
        }
        work.Audit("suggestion.made", open.Id.ToString(), $"by system, {all.Length} severe records");
        return open;
    }

    // The two officers decided once, for all: the policy proposes in the name of the one and imposes in that of the other.
    private async Task ImposeByPolicyAsync(
        Work<CreditDb> work, SubjectRow subject, SuggestionRow suggestion, List<RecordRow> records, List<JointPunishmentRow> punishments, CancellationToken cancellation)
    {
        var standing = options.Value.AutoImpose;
        var proposal = new PunishmentProposal(
            Guid.CreateVersion7(), UserKinds.Of(subject.Id), suggestion.Records, [], TheSystem, work.Today, $"依自动实施政策{standing.Decision}提请(政策提出人{standing.ProposedBy})");
        if (proposal.Decide([.. records.Select(r => r.ToCore())], [.. punishments.Select(p => p.ToCore())]) is not Outcome<Punishment>.Accepted { State: var proposed })
            return;
        var grounds = records.Where(r => proposed.Grounds.Contains(r.Id)).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).ToList();
        var by = new Officer($"policy:{standing.Decision}", Agencies.CreditOffice);
        var imposition = PunishmentDecisions.Impose(
            proposed, [.. grounds.Select(r => r.ToCore())], by, work.Today, $"依自动实施政策{standing.Decision}(批准人{standing.ApprovedBy})", Recipients.All);
        if (imposition is not Outcome<Punishment>.Accepted { State: var imposed })
            return;
        var row = JointPunishmentRow.From(proposed, subject.SubjectId, work.Now);
        work.Db.JointPunishments.Add(row);
        suggestion.PunishmentId = row.Id;
        suggestion.Close(SuggestionState.Adopted, by.Id, "", work.Now);

        // The ledger numbers its changes in the row itself.
        await work.Db.SaveChangesAsync(cancellation);
        await work.SendOutAsync(new PunishmentFile(subject, row, grounds), imposed, policy, cancellation);
        work.Audit("punishment.imposed-by-policy", row.Id.ToString(), $"{standing.Decision}, proposed by {standing.ProposedBy}, approved by {standing.ApprovedBy}");
    }
}
