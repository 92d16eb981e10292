using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Quzhou.Platform;

/// <summary>HTML in the making: what is not markup of this program goes through <see cref="Text"/> and is escaped there.</summary>
public sealed class HtmlText
{
    // Chinese stays as it is; everything that means something in HTML does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    /// <summary>Markup, a constant of the program.</summary>
    public HtmlText Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>Text from outside, escaped.</summary>
    public HtmlText Text(string value)
    {
        text.Append(Encoder.Encode(value));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
