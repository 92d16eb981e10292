using Quzhou.Common.V1;
using Quzhou.Credit.CheckStanding;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

/// <summary>
/// The credit office's API. Each use case stands in a folder of its own: it checks the request, loads, lets the Core
/// decide, saves and enqueues.
/// </summary>
internal sealed partial class CreditGrpc(
    Commands<CreditDb> commands,
    Transactions<CreditDb> transactions,
    StandingReader standings,
    RecordConsequences consequences,
    PostgresSignals signals,
    ResendPolicy policy,
    TimeProvider time,
    IHostApplicationLifetime lifetime) : CreditService.CreditServiceBase
{
    private const int EtagLength = 20;
    private const int CodeLength = 100;
    private const int PurposeLength = 200;
    private const int MaxItems = 100;

    // Who acts, from the token that admitted the call.
    internal static Officer OfficerOf<TDb>(Work<TDb> work)
        where TDb : ServiceDbContext => new(work.Actor.Officer, work.Actor.Agency);

    // A lawful refusal is a decision too: the log names the rules that it rests on.
    internal static void AuditRefusal<TDb, T>(Work<TDb> work, Outcome<T> outcome, string action, string target)
        where TDb : ServiceDbContext
    {
        if (outcome is Outcome<T>.Refused refused)
            work.Audit(action, target, string.Join(',', refused.Findings.Select(f => f.RuleId)));
    }

    internal static string NameOf(Guid punishmentId) => $"punishments/{punishmentId}";

    internal static Verdict VerdictOf<T>(Outcome<T> outcome) => outcome is Outcome<T>.Accepted ? Verdict.Granted : Verdict.Refused;

    // What a decision rests on; what it does not allow is an error, and then nothing has changed.
    internal static IReadOnlyList<Finding> FindingsOf<T>(Outcome<T> outcome, string subject) => outcome switch
    {
        Outcome<T>.Accepted accepted => accepted.Findings,
        Outcome<T>.Refused refused => refused.Findings,
        Outcome<T>.NotAllowed notAllowed => throw CreditErrors.NotAllowed(notAllowed, subject),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
