using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Quzhou.ServiceDefaults.Redaction;

/// <summary>Marks a logged value as personal data (个人信息): it leaves masked.</summary>
public sealed class PersonalDataAttribute() : DataClassificationAttribute(Classification)
{
    /// <summary>The classification itself.</summary>
    public static new DataClassification Classification => new("Quzhou", "PersonalData");
}

/// <summary>Masks a value that was marked <see cref="PersonalDataAttribute"/>: a number like a number, anything else whole.</summary>
internal sealed class PersonalDataRedactor : Redactor
{
    private const string Hidden = "***";

    public override int GetRedactedLength(ReadOnlySpan<char> input) => Redacted(input).Length;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        var redacted = Redacted(source);
        redacted.CopyTo(destination);
        return redacted.Length;
    }

    private static string Redacted(ReadOnlySpan<char> source) => source.Length == 18 ? Law.SubjectId.Mask(source.ToString()) : Hidden;
}
