using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quzhou.FoodSafety.Core.Tracing;

/// <summary>
/// What is traced (批次): a lot of a product, one item, or a logistic unit. GS1 writes one thing in two ways, as a URN and as a
/// Digital Link; both are the same batch here, whose <see cref="Key"/> is the Digital Link. Any other absolute URI is an id of
/// the operator's own and stands for itself.
/// </summary>
/// <param name="Key">The one form by which a batch is known, at most <see cref="MaxLength"/> characters.</param>
public readonly record struct BatchId(string Key)
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaxLength = 200;

    private const string Resolver = "https://id.gs1.org";
    private const int GtinDigits = 14;
    private const int SsccDigits = 18;
    private static readonly string[] ClassOnly = ["urn:epc:idpat:", "urn:epc:class:itip:"];

    /// <inheritdoc/>
    public override string ToString() => Key;

    /// <summary>Reads an EPC, an EPC class with a lot, or a private URI.</summary>
    /// <param name="text">As it stands in an event.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="error">Why it is none.</param>
    public static bool TryParse(string text, out BatchId batch, [NotNullWhen(false)] out BatchIdError? error)
    {
        batch = default;
        error = Read(text, out var key);
        if (error is not null)
            return false;
        batch = new BatchId(key);
        return true;
    }

    private static BatchIdError? Read(string text, out string key)
    {
        key = text;
        if (text.Length is 0 or > MaxLength)
            return BatchIdError.Length;
        if (!IsAbsoluteUri(text))
            return BatchIdError.NotAUri;
        if (ClassOnly.Any(p => text.StartsWith(p, StringComparison.Ordinal)))
            return BatchIdError.NoBatch;
        if (text.StartsWith("urn:epc:", StringComparison.Ordinal))
            return ReadUrn(text, out key);
        return text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal) ? ReadLink(text, ref key) : null;
    }

    /// <summary>True for text with a scheme and nothing that a URI may not have.</summary>
    public static bool IsAbsoluteUri(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && colon < text.Length - 1 && char.IsAsciiLetter(text[0])
            && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            && text.All(c => c > ' ' && c is not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}') && c < '\u007f');
    }

    private static BatchIdError? ReadUrn(string text, out string key)
    {
        key = text;
        var parts = text.Split(':', 5);
        if (parts.Length < 5)
            return BatchIdError.NotAUri;
        var fields = parts[4].Split('.', 3);
        switch (parts[2], parts[3])
        {
            case ("class", "lgtin") when fields.Length == 3 && fields[2].Length > 0:
                return Gtin(fields[0], fields[1], out var lot) ?? Set($"/01/{lot}/10/{fields[2]}", out key);
            case ("id", "sgtin") when fields.Length == 3 && fields[2].Length > 0:
                return Gtin(fields[0], fields[1], out var item) ?? Set($"/01/{item}/21/{fields[2]}", out key);
            case ("id", "sscc") when fields.Length == 2:
                return Sscc(fields[0], fields[1], out var unit) ?? Set($"/00/{unit}", out key);
            case ("class", _) or (_, "lgtin" or "sgtin" or "sscc"):
                return BatchIdError.NoBatch;
            default:
                return null;
        }
    }

    private static BatchIdError? ReadLink(string text, ref string key)
    {
        var path = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('?', '#')[0].Split('/');
        var at = Array.FindIndex(path, 1, p => p is "01" or "00");
        if (at < 0 || at + 1 >= path.Length)
            return null;
        var number = path[at + 1];
        if (path[at] == "00" && number.Length == SsccDigits && IsNumber(number))
            return Checked(number) ? Set($"/00/{number}", out key) : BatchIdError.CheckDigit;
        if (path[at] != "01" || number.Length is not (8 or 12 or 13 or 14) || !IsNumber(number))
            return null;
        var gtin = number.PadLeft(GtinDigits, '0');
        if (!Checked(gtin))
            return BatchIdError.CheckDigit;
        for (var i = at + 2; i + 1 < path.Length; i += 2)
        {
            if (path[i] is "10" or "21" && path[i + 1].Length > 0)
                return Set($"/01/{gtin}/{path[i]}/{path[i + 1]}", out key);
        }
        return BatchIdError.NoBatch;
    }

    private static BatchIdError? Set(string path, out string key)
    {
        key = Resolver + path;
        return null;
    }

    private static BatchIdError? Gtin(string prefix, string reference, out string gtin)
    {
        gtin = "";
        if (!IsNumber(prefix) || !IsNumber(reference) || prefix.Length + reference.Length != GtinDigits - 1 || reference.Length == 0)
            return BatchIdError.Digits;
        var body = reference[0] + prefix + reference[1..];
        gtin = body + CheckDigit(body);
        return null;
    }

    private static BatchIdError? Sscc(string prefix, string reference, out string sscc)
    {
        sscc = "";
        if (!IsNumber(prefix) || !IsNumber(reference) || prefix.Length + reference.Length != SsccDigits - 1 || reference.Length == 0)
            return BatchIdError.Digits;
        var body = reference[0] + prefix + reference[1..];
        sscc = body + CheckDigit(body);
        return null;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool Checked(string digits) => CheckDigit(digits[..^1]) == digits[^1];

    // GS1: from the right, weights 3 and 1.
    private static char CheckDigit(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
            sum += (body[body.Length - 1 - i] - '0') * (i % 2 == 0 ? 3 : 1);
        return ((10 - sum % 10) % 10).ToString(CultureInfo.InvariantCulture)[0];
    }
}

/// <summary>Why a text names no batch.</summary>
public enum BatchIdError
{
    /// <summary>Empty, or longer than <see cref="BatchId.MaxLength"/>.</summary>
    Length = 1,

    /// <summary>No absolute URI.</summary>
    NotAUri = 2,

    /// <summary>A product without a lot or serial number: it names no batch.</summary>
    NoBatch = 3,

    /// <summary>A GS1 number of the wrong length, or with something else than digits.</summary>
    Digits = 4,

    /// <summary>The check digit of a GS1 number is wrong.</summary>
    CheckDigit = 5,
}
