using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination;

/// <summary>Whether somebody may register, and as what (报名审核).</summary>
public static class RegistrationDecisions
{
    /// <summary>The category with its basis; or null with everything that speaks against it.</summary>
    /// <param name="facts">Facts.</param>
    /// <param name="on">Day of registration.</param>
    public static (RegistrationCategory? Category, IReadOnlyList<Finding> Basis) Decide(RegistrationFacts facts, DateOnly on)
    {
        IReadOnlyList<Finding> obstacles =
        [
            .. new[] { RegistrationStage.Check(facts), StudentStatusNeeded.Check(facts) }.OfType<Finding>(),
            .. MigrantChild.Check(facts, on),
        ];
        var category = RegistrationGround.Of(facts);
        return obstacles.Count > 0 ? (null, obstacles) : (category, [RegistrationGround.Explain(facts)]);
    }
}
