using System.ComponentModel.DataAnnotations;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Core.Propagation;

namespace Quzhou.Credit;

/// <summary>Settings of the credit service (configuration section <c>Credit</c>).</summary>
internal sealed class CreditOptions : IValidatableObject
{
    /// <summary>Wait before a decision is sent a second time; doubles from then on.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan ResendFirst { get; set; } = ResendPolicy.Default.First;

    /// <summary>Longest wait between two sendings.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "1.00:00:00")]
    public TimeSpan ResendLongest { get; set; } = ResendPolicy.Default.Longest;

    /// <summary>After this an answer is late.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "1.00:00:00")]
    public TimeSpan OverdueAfter { get; set; } = ResendPolicy.Default.OverdueAfter;

    /// <summary>How often missing answers are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan ResendInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often ended terms are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan ExpiryInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often pressing objections are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan ObjectionInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often severe records without a suggestion are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan SuggestionInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether severe records are punished without waiting; off unless two officers decided it.</summary>
    public AutoImposePolicy AutoImpose { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AutoImpose.Fault() is { } fault)
            yield return new ValidationResult(fault, [nameof(AutoImpose)]);
    }

    internal ResendPolicy Policy => new(ResendFirst, ResendLongest, OverdueAfter);
}
