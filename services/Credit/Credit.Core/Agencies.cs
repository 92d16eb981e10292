namespace Quzhou.Credit.Core;

/// <summary>The two agencies that run the regulation together, Art. 5.</summary>
public static class Agencies
{
    /// <summary>Municipal credit office (市信用办).</summary>
    public const string CreditOffice = "credit-office";

    /// <summary>Quzhou power supply company (衢州供电公司).</summary>
    public const string PowerCompany = "power-company";
}
