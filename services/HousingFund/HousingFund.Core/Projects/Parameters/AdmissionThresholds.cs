using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Parameters;

/// <summary>Numbers of the admission of projects (准入标准), Art. 6, 7 and 9.</summary>
public static class AdmissionThresholds
{
    /// <summary>Lowest qualification level that needs only the lower capital: level three or better.</summary>
    public static readonly DatedParameter<int> QualificationLevel = new(
        "housingfund.qualification-level", "level", new DatedRow<int>(Texts.ProjectsInForce, 3, Texts.Project(6, "二.3")));

    /// <summary>Paid-in capital of a developer of that level: 8 million yuan.</summary>
    public static readonly DatedParameter<long> CapitalQualifiedFen = new(
        "housingfund.capital-qualified", "fen", new DatedRow<long>(Texts.ProjectsInForce, 800_000_000, Texts.Project(6, "二.3")));

    /// <summary>Paid-in capital of any other developer: 10 million yuan.</summary>
    public static readonly DatedParameter<long> CapitalOtherFen = new(
        "housingfund.capital-other", "fen", new DatedRow<long>(Texts.ProjectsInForce, 1_000_000_000, Texts.Project(6, "二.3")));

    /// <summary>Share of a high-rise's structure that has to be done, in thirds: two.</summary>
    public static readonly DatedParameter<int> HighRiseThirds = new(
        "housingfund.high-rise-progress", "thirds", new DatedRow<int>(Texts.ProjectsInForce, 2, Texts.Project(9)));
}
