using System.Text;

namespace Quzhou.Admissions.Exchange.Csv;

/// <summary>The character sets in which schools keep their tables (字符集).</summary>
internal static class CsvEncodings
{
    private const int Gb18030CodePage = 54936;

    /// <summary>UTF-8; a byte that is no text becomes U+FFFD, which the row's checks refuse.</summary>
    internal static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>GB18030, the national standard that office software in China writes.</summary>
    internal static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030CodePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!;

    internal static Encoding Of(V1.TextEncoding encoding) => encoding == V1.TextEncoding.Gb18030 ? Gb18030 : Utf8;
}
