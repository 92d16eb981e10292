using Quzhou.Credit.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Facts;

/// <summary>What a statement adds to what is known of a contract.</summary>
internal static class ContractMerge
{
    /// <summary>Applies a statement to a contract of the same user, or says why it is refused; a new one is added to <paramref name="fresh"/>.</summary>
    internal static Taken Apply(ContractRow? known, ContractStatement statement, DateTimeOffset now, List<ContractRow> fresh)
    {
        if (known is null)
        {
            fresh.Add(new ContractRow
            {
                ContractNumber = statement.ContractNumber,
                SubjectId = statement.Subject.Reveal(),
                Kind = statement.Kind,
                SignedOn = statement.SignedOn,
                Settlement = statement.Settlement,
                ClosedOn = statement.ClosedOn,
                RecordedAt = now,
            });
            return FactOutcome.Recorded;
        }
        if (!statement.Correction && Conflict(known, statement) is { } field)
            return Taken.Refused(FactErrors.Differs(field));
        var before = (known.Kind, known.SignedOn, known.Settlement, known.ClosedOn);
        (known.Kind, known.SignedOn, known.Settlement) = (statement.Kind, statement.SignedOn, statement.Settlement);
        known.ClosedOn = statement.Correction ? statement.ClosedOn : known.ClosedOn ?? statement.ClosedOn;
        if (before == (known.Kind, known.SignedOn, known.Settlement, known.ClosedOn))
            return FactOutcome.Unchanged;
        return statement.Correction ? FactOutcome.Corrected : FactOutcome.Extended;
    }

    private static string? Conflict(ContractRow known, ContractStatement statement) =>
        known.Kind != statement.Kind ? "contract.kind"
        : known.SignedOn != statement.SignedOn ? "contract.signed_on"
        : known.Settlement != statement.Settlement ? "contract.settlement"
        : known.ClosedOn is not null && statement.ClosedOn is not null && known.ClosedOn != statement.ClosedOn ? "contract.closed_on"
        : null;
}

/// <summary>What a statement adds to what is known of a case of conduct: nothing, unless it corrects it.</summary>
internal static class ConductMerge
{
    /// <summary>Applies a statement, or says why it is refused.</summary>
    internal static Taken Apply(ConductRow? known, ConductReport statement, string source)
    {
        if (known is null)
            return FactOutcome.Recorded;
        if (known.VoidedOn is null && known.ToFact() == statement.Fact)
            return FactOutcome.Unchanged;
        if (!statement.Correction)
            return Taken.Refused(known.VoidedOn is null ? FactErrors.Differs("conduct") : FactErrors.FactVoided);
        known.Take(statement.Fact);
        (known.VoidedOn, known.Source, known.Evidence) = (null, source, statement.Evidence);
        return FactOutcome.Corrected;
    }
}

/// <summary>The record of corrections.</summary>
internal static class Corrections
{
    /// <summary>Notes that a fact was replaced or taken back, and what was known before.</summary>
    internal static void NoteCorrection(this Work<CreditDb> work, string subject, string key, bool voided, string reason, string before)
    {
        work.Db.FactCorrections.Add(new FactCorrectionRow
        {
            SubjectId = subject,
            FactKey = key,
            Voided = voided,
            Reason = reason,
            Before = before,
            Agency = work.Actor.Agency,
            Officer = work.Actor.Officer,
            CorrectedAt = work.Now,
        });
        work.Audit(voided ? "fact.voided" : "fact.corrected", $"facts/{key}");
    }
}
