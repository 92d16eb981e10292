using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quzhou.HousingFund.Core.Tenders;

/// <summary>
/// The seal of a bid (密封投标): a bank hands in the SHA-256 of its bid and a nonce, and reveals both at the opening. Nobody can read a bid
/// before, and nobody can change one after.
/// </summary>
public static class BidSeal
{
    /// <summary>Decimal places of a rate; more cannot be sealed.</summary>
    public const int RatePlaces = 4;

    /// <summary>Least length of a nonce: 16 bytes in hexadecimal.</summary>
    public const int ShortestNonce = 32;

    /// <summary>Length of a seal: 32 bytes in hexadecimal.</summary>
    public const int SealLength = 64;

    private static readonly CompositeFormat Form = CompositeFormat.Parse(
        "quzhou.housingfund.bid.v1\ntender:{0:D}\nbank:{1}\nrate_percent:{2:0.0000}\namount_fen:{3}\nnonce:{4}\n");

    /// <summary>The text that is hashed, in UTF-8: one field a line, the rate with four places.</summary>
    public static string Canonical(Guid tenderId, RevealedBid bid) =>
        string.Format(CultureInfo.InvariantCulture, Form, tenderId, bid.BankCode, bid.RatePercent, bid.AmountFen, bid.Nonce);

    /// <summary>SHA-256 of the canonical text, lower-case hexadecimal.</summary>
    public static string Of(Guid tenderId, RevealedBid bid) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(tenderId, bid))));

    /// <summary>True when a text is lower-case hexadecimal of at least a length.</summary>
    public static bool IsHex(string text, int atLeast) => text.Length >= atLeast && text.All(char.IsAsciiHexDigitLower);
}
