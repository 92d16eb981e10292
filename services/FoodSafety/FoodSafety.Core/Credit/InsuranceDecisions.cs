namespace Quzhou.FoodSafety.Core.Credit;

/// <summary>Enters insurances.</summary>
public static class InsuranceDecisions
{
    /// <summary>Checks an insurance to be entered.</summary>
    /// <param name="insurance">The insurance.</param>
    /// <param name="policyKnown">True when the policy is in the register already.</param>
    public static Outcome<Insurance> Enter(Insurance insurance, bool policyKnown)
    {
        if (policyKnown)
            return new Outcome<Insurance>.NotAllowed(NotAllowedReason.WrongState, "该保单已登记。", "The policy is in the register.");
        if (string.IsNullOrWhiteSpace(insurance.PolicyNumber) || string.IsNullOrWhiteSpace(insurance.Insurer))
            return new Outcome<Insurance>.NotAllowed(NotAllowedReason.WrongContent, "应载明保单号和保险人。", "Policy number and insurer are needed.");
        if (insurance.Until < insurance.From)
            return new Outcome<Insurance>.NotAllowed(NotAllowedReason.WrongDay, "终保日期早于起保日期。", "It ends before it begins.");
        return insurance.PremiumFen <= 0 || insurance.InsuredFen <= 0
            ? new Outcome<Insurance>.NotAllowed(NotAllowedReason.WrongNumber, "保费和保险金额应大于零。", "Premium and sum insured are above 0.")
            : new Outcome<Insurance>.Granted(insurance, []);
    }
}
