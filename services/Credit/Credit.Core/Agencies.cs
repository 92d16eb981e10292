namespace Quzhou.Credit.Core;

/// <summary>The two agencies that run the regulation together, Art. 5, and those that report from their fields.</summary>
public static class Agencies
{
    /// <summary>Municipal credit office (市信用办).</summary>
    public const string CreditOffice = "credit-office";

    /// <summary>Quzhou power supply company (衢州供电公司).</summary>
    public const string PowerCompany = "power-company";

    /// <summary>
    /// The service that runs an agency's field and reports in its name: what <c>licensing</c> reported is the licensing office's
    /// own. Agencies without a service of their own stand for themselves.
    /// </summary>
    /// <param name="agency">Agency of a token.</param>
    public static string ServiceOf(string agency) => agency switch
    {
        "licensing-office" => "licensing",
        "housing-fund-centre" => "housing-fund",
        "education-bureau" => "admissions",
        "food-safety-office" => "food-safety",
        _ => agency,
    };
}
