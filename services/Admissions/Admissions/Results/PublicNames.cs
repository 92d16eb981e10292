using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Results;

/// <summary>How a candidate appears in a list that everyone may read (公布脱敏).</summary>
internal static class PublicNames
{
    private const int Shown = 2;

    /// <summary>A candidate number with its middle hidden: the year stays, and the last two digits.</summary>
    internal static string MaskNumber(string number) => number.Length <= 4 + Shown
        ? new string('*', number.Length)
        : string.Concat(number.AsSpan(0, 4), new string('*', number.Length - 4 - Shown), number.AsSpan(number.Length - Shown));

    internal static string MaskName(string name) => Conversions.MaskName(name);
}
