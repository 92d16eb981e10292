using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Facts;

/// <summary>What became of statements, in their order, and what has to be determined anew.</summary>
/// <param name="Results">One for each statement.</param>
/// <param name="Subjects">Subjects that were named and are known, locked.</param>
/// <param name="Touched">Those for whom the rules may find something else now.</param>
internal sealed record FactsTaken(IReadOnlyList<Taken> Results, IReadOnlyDictionary<string, SubjectRow> Subjects, IReadOnlyCollection<SubjectRow> Touched);

/// <summary>
/// Takes facts into the users' files: one statement of a single call, or a chunk of an import. Everything is read set by set
/// and new rows are written by COPY, so that a chunk costs a few round trips. Subjects are locked, so nobody else writes
/// their facts meanwhile.
/// </summary>
internal sealed class FactBook
{
    private readonly Work<CreditDb> work;
    private readonly IReadOnlyList<Statement> statements;
    private readonly Taken[] results;
    private readonly HashSet<string> touched = [];
    private readonly HashSet<(string Subject, string Contract)> contracts = [];
    private readonly HashSet<string> customers = [];
    private Dictionary<string, SubjectRow> subjects = [];

    private FactBook(Work<CreditDb> work, IReadOnlyList<Statement> statements) =>
        (this.work, this.statements, results) = (work, statements, new Taken[statements.Count]);

    /// <summary>Takes statements with different keys.</summary>
    internal static async Task<FactsTaken> TakeAsync(Work<CreditDb> work, IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        var book = new FactBook(work, statements);
        await book.TakeContractsAsync(cancellation);
        await book.ReadContractsAsync(cancellation);
        await book.TakeBillsAsync(cancellation);
        await book.TakeConductAsync(cancellation);
        await book.TakeBackAsync(cancellation);
        return new FactsTaken(book.results, book.subjects, [.. book.touched.Order(StringComparer.Ordinal).Select(s => book.subjects[s])]);
    }

    private IEnumerable<(int Index, T Statement)> Of<T>()
        where T : Statement => statements.Select((s, i) => (i, s as T)).Where(x => x.Item2 is not null).Select(x => (x.i, x.Item2!));

    private async Task TakeContractsAsync(CancellationToken cancellation)
    {
        var stated = Of<ContractStatement>().ToList();
        var numbers = stated.Select(s => s.Statement.ContractNumber).ToArray();
        var known = numbers.Length == 0 ? [] : await work.Db.Contracts.Where(c => numbers.Contains(c.ContractNumber)).ToDictionaryAsync(c => c.ContractNumber, cancellation);
        var owners = known.Values.ToDictionary(c => c.ContractNumber, c => c.SubjectId, StringComparer.Ordinal);
        foreach (var (index, statement) in stated)
        {
            if (!owners.TryAdd(statement.ContractNumber, statement.Subject.Reveal()) && owners[statement.ContractNumber] != statement.Subject.Reveal())
                results[index] = Taken.Refused(FactErrors.ContractOfAnother);
        }
        stated.RemoveAll(s => results[s.Index].Refusal is not null);

        await EnsureSubjectsAsync([.. stated.Select(s => s.Statement)], cancellation);
        var fresh = new List<ContractRow>();
        foreach (var (index, statement) in stated)
        {
            results[index] = ContractMerge.Apply(known.GetValueOrDefault(statement.ContractNumber), statement, work.Now, fresh);
            if (results[index].Outcome is FactOutcome.Recorded or FactOutcome.Corrected)
                subjects[statement.Subject.Reveal()].Name = statement.Name;
        }
        await FactWriter.WriteAsync(work.Db, fresh, cancellation);
    }

    // Subjects are made and locked in one order everywhere, so that two chunks never wait for each other in a circle.
    private async Task EnsureSubjectsAsync(IReadOnlyCollection<ContractStatement> stated, CancellationToken cancellation)
    {
        var fresh = stated.DistinctBy(s => s.Subject).OrderBy(s => s.Subject.Reveal(), StringComparer.Ordinal).ToList();
        if (fresh.Count > 0)
        {
            var (ids, keys) = (fresh.Select(s => s.Subject.Reveal()).ToArray(), fresh.Select(_ => Guid.NewGuid()).ToArray());
            var (types, names) = (fresh.Select(s => s.Subject.Type.ToString()).ToArray(), fresh.Select(s => s.Name).ToArray());
            await work.Db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO subjects (subject_id, key, type, name, version, created_at)
                 SELECT i, k, t, n, 0, {work.Now} FROM unnest({ids}, {keys}, {types}, {names}) AS s(i, k, t, n) ON CONFLICT DO NOTHING
                 """,
                cancellation);
        }
        var named = statements.Select(s => s.Subject.Reveal()).Distinct().ToArray();
        subjects = await work.Db.Subjects
            .FromSql($"SELECT * FROM subjects WHERE subject_id = ANY({named}) ORDER BY subject_id FOR UPDATE")
            .ToDictionaryAsync(s => s.SubjectId, cancellation);
    }

    private async Task ReadContractsAsync(CancellationToken cancellation)
    {
        var named = statements.Where(s => s is not ContractStatement).Select(s => s.Subject.Reveal()).Distinct().ToArray();
        if (named.Length == 0)
            return;
        var rows = await work.Db.Contracts.AsNoTracking().Where(c => named.Contains(c.SubjectId))
            .Select(c => new { c.SubjectId, c.ContractNumber }).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            contracts.Add((row.SubjectId, row.ContractNumber));
            customers.Add(row.SubjectId);
        }
    }

    // Who signed no contract is no electricity user (Art. 3).
    private bool IsCustomer(int index, Statement statement)
    {
        if (customers.Contains(statement.Subject.Reveal()))
            return true;
        results[index] = Taken.Refused(FactErrors.CustomerUnknown);
        return false;
    }

    private async Task TakeBillsAsync(CancellationToken cancellation)
    {
        var stated = Of<BillStatement>().Where(s => IsCustomer(s.Index, s.Statement)).ToList();
        foreach (var (index, statement) in stated.Where(s => s.Statement.ContractNumber is { } c && !contracts.Contains((s.Statement.Subject.Reveal(), c))))
            results[index] = Taken.Refused(FactErrors.ContractUnknown);
        stated.RemoveAll(s => results[s.Index].Refusal is not null);
        if (stated.Count == 0)
            return;

        var files = await FilesAsync([.. stated.Select(s => s.Statement)], cancellation);
        var (bills, payments) = (new List<BillRow>(), new List<PaymentRow>());
        foreach (var (index, statement) in stated)
        {
            var key = (statement.Subject.Reveal(), statement.BillNumber);
            var file = files.GetValueOrDefault(key) ?? new BillFile();
            var taken = BillMerge.Apply(file, statement, work.Actor.Agency, work.Now);
            results[index] = taken;
            if (taken.Outcome is null or FactOutcome.Unchanged)
                continue;
            if (taken.Outcome == FactOutcome.Recorded)
                bills.Add(file.Row!);
            if (taken.Outcome == FactOutcome.Corrected)
                await CorrectedAsync(statement, file.Before!, cancellation);
            payments.AddRange(file.NewPayments);
            if (taken.Outcome != FactOutcome.Recorded || !(file.Row!.SettledOn <= file.Row.DueOn))
                touched.Add(key.Item1);
        }
        await FactWriter.WriteAsync(work.Db, bills, cancellation);
        await FactWriter.WriteAsync(work.Db, payments, cancellation);
    }

    private async Task<Dictionary<(string, string), BillFile>> FilesAsync(List<BillStatement> stated, CancellationToken cancellation)
    {
        var (ids, numbers) = (stated.Select(s => s.Subject.Reveal()).ToArray(), stated.Select(s => s.BillNumber).ToArray());
        var rows = await work.Db.Bills
            .FromSql($"SELECT b.* FROM unnest({ids}, {numbers}) AS k(s, n) JOIN bills b ON b.subject_id = k.s AND b.bill_number = k.n")
            .ToListAsync(cancellation);
        if (rows.Count == 0)
            return [];
        (ids, numbers) = ([.. rows.Select(r => r.SubjectId)], [.. rows.Select(r => r.BillNumber)]);
        var payments = await work.Db.Payments
            .FromSql($"SELECT p.* FROM unnest({ids}, {numbers}) AS k(s, n) JOIN payments p ON p.subject_id = k.s AND p.bill_number = k.n")
            .AsNoTracking().ToListAsync(cancellation);
        var known = payments.ToLookup(p => (p.SubjectId, p.BillNumber));
        return rows.ToDictionary(r => (r.SubjectId, r.BillNumber), r => new BillFile { Row = r, Payments = [.. known[(r.SubjectId, r.BillNumber)]] });
    }

    private async Task TakeConductAsync(CancellationToken cancellation)
    {
        var stated = Of<ConductReport>().Where(s => IsCustomer(s.Index, s.Statement)).ToList();
        if (stated.Count == 0)
            return;
        var (ids, keys) = (stated.Select(s => s.Statement.Subject.Reveal()).ToArray(), stated.Select(s => s.Statement.Key).ToArray());
        var known = await work.Db.Conduct
            .FromSql($"SELECT c.* FROM unnest({ids}, {keys}) AS k(s, n) JOIN conduct c ON c.subject_id = k.s AND c.fact_key = k.n")
            .ToDictionaryAsync(c => (c.SubjectId, c.FactKey), cancellation);
        foreach (var (index, statement) in stated)
        {
            var subject = statement.Subject.Reveal();
            var row = known.GetValueOrDefault((subject, statement.Key));
            var before = row is null ? "" : StoredJson.Write(new { row.OccurredOn, row.EstablishedOn, row.AmountFen, row.Voltage, row.Refused, row.RefusedPayment, row.Serious, row.Compensated, row.VoidedOn });
            var taken = ConductMerge.Apply(row, statement, work.Actor.Agency);
            results[index] = taken;
            if (taken.Outcome == FactOutcome.Recorded)
                work.Db.Conduct.Add(ConductRow.Of(subject, statement.Fact, work.Actor.Agency, statement.Evidence, work.Now));
            if (taken.Outcome == FactOutcome.Corrected)
                await CorrectedAsync(statement, before, cancellation);
            if (taken.Outcome is FactOutcome.Recorded or FactOutcome.Corrected)
                touched.Add(subject);
        }
    }

    // A bill that was reported of somebody without a contract can be taken back, too: only the fact has to be there.
    private async Task TakeBackAsync(CancellationToken cancellation)
    {
        var stated = Of<VoidStatement>().ToList();
        if (stated.Count == 0)
            return;
        var facts = await Voiding.OfAsync(work, [.. stated.Select(s => (s.Statement.Subject.Reveal(), s.Statement.FactKey))], cancellation);
        foreach (var (index, statement) in stated)
        {
            var subject = statement.Subject.Reveal();
            results[index] = facts.Void(subject, statement.FactKey, statement.Reason) is { } outcome ? outcome : Taken.Refused(FactErrors.FactUnknown);
            if (results[index].Outcome == FactOutcome.Voided)
                touched.Add(subject);
        }
    }

    private async Task CorrectedAsync(Statement statement, string before, CancellationToken cancellation)
    {
        if (statement is BillStatement bill)
        {
            var subject = bill.Subject.Reveal();
            await work.Db.Payments.Where(p => p.SubjectId == subject && p.BillNumber == bill.BillNumber).ExecuteDeleteAsync(cancellation);
        }
        work.NoteCorrection(statement.Subject.Reveal(), statement.Key, voided: false, statement.Reason, before);
    }
}
