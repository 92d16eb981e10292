using Quzhou.Law;
using Quzhou.Licensing.Core.Commitments;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>What a step brings about outside the case (后续效果); the host does it in the same transaction.</summary>
public abstract record Consequence
{
    private Consequence()
    {
    }

    /// <summary>A permit is granted, or a filing is on file (颁发许可、备案凭证).</summary>
    public sealed record PermitGranted(DateOnly On) : Consequence;

    /// <summary>The permit ends: it is taken back and deregistered (收回许可证并注销), 衢公办〔2018〕14号二(二)5.</summary>
    public sealed record PermitRevoked(DateOnly On, Finding Basis) : Consequence;

    /// <summary>An entry for the integrity archive (记入诚信档案), annex 2 Art. 13 para. 2.</summary>
    public sealed record IntegrityEntry(IntegrityGround Ground, DateOnly OccurredOn, Finding Basis) : Consequence;

    /// <summary>A report to the credit office (报送信用主管部门), annex 2 Art. 13 para. 3.</summary>
    public sealed record Reported(CreditReport Report) : Consequence;
}

/// <summary>Reads what a step brought about from the case before and after it.</summary>
public static class Consequences
{
    /// <summary>The consequences, in order; empty for most steps.</summary>
    /// <param name="before">The case before; null at the intake.</param>
    /// <param name="after">The case after.</param>
    public static IReadOnlyList<Consequence> Of(ApplicationCase? before, ApplicationCase after)
    {
        var consequences = new List<Consequence>();
        if (after.State == ApplicationState.Granted && before?.State != ApplicationState.Granted)
            consequences.Add(new Consequence.PermitGranted(DecidedOn(after)));
        if (after is CommitmentCase commitment)
            consequences.AddRange(CommitmentConsequences.Of(before as CommitmentCase, commitment));
        return consequences;
    }

    private static DateOnly DecidedOn(ApplicationCase granted) => granted switch
    {
        CommitmentCase commitment => commitment.FollowUp!.GrantedOn,
        ExaminedCase examined => examined.Proceeding.Decided!.On,
        _ => granted.TakenIn.On,
    };
}
