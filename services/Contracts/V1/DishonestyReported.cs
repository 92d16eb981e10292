using System.Text.Json.Serialization;

namespace Quzhou.Contracts.V1;

/// <summary>A department reports dishonest behaviour to the credit office (失信行为报送).</summary>
public sealed record DishonestyReported
{
    /// <summary>Id of the report (报送编号); the same report again changes nothing.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>Who behaved so (失信主体).</summary>
    public required Subject Subject { get; init; }

    /// <summary>Resource name of the reporting service (报送部门).</summary>
    public required string Source { get; init; }

    /// <summary>Stable code of the behaviour (失信行为).</summary>
    public required string Behaviour { get; init; }

    /// <summary>Level that the reporting department's text gives it; <see cref="DishonestyLevel.Unspecified"/> when its text grades nothing.</summary>
    public required DishonestyLevel Level { get; init; }

    /// <summary>Day it happened (发生日期).</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>Where the evidence is kept (证据): a reference, not the content.</summary>
    public required string Evidence { get; init; }

    /// <summary>Articles that make it dishonest (依据), at least one.</summary>
    public required IReadOnlyList<LegalBasis> Basis { get; init; }

    /// <summary>
    /// Report of the same department that this one corrects (更正的报送): that one is taken out of the file, whichever of the
    /// two arrives first. Not set for a first report.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Replaces { get; init; }
}
