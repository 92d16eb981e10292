using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy.Rules;

/// <summary>Where no contract is registered, the day of the contract that the application states is verified by the power company (信用审查), Art. 9.</summary>
public static class UserSinceVerified
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.trustworthy.user-since-verified";

    /// <summary>Whether it was found right, and the finding that says so.</summary>
    /// <param name="userSince">Day of the contract as the application says.</param>
    /// <param name="verified">What the power company's reviewer found.</param>
    [Rule(Id, Regulation.Document, 9)]
    public static (bool Holds, Finding Finding) Find(DateOnly userSince, bool verified)
    {
        Fact[] facts = [FactText.Day("user_since", userSince)];
        return verified
            ? (true, new Finding(Id, Regulation.Article(9), "供用电合同签订日经核实无误。", "The day of the contract was verified.", facts))
            : (false, new Finding(Id, Regulation.Article(9), "供用电合同签订日未经核实。", "The day of the contract was not verified.", facts));
    }
}
