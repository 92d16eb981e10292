using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Quzhou.Platform.Api;

/// <summary>
/// Page tokens (翻页标记): opaque, bound to the list and its filter, so that a token of another list, or of the same
/// list under another filter, is refused instead of skipping rows.
/// </summary>
public static class PageTokens
{
    private const int BindingLength = 12;

    /// <summary>Reads the page asked for.</summary>
    /// <param name="list">Stable name of the list.</param>
    /// <param name="size">Page size asked for; 0 means the default, more than the most is cut to the most.</param>
    /// <param name="token">Token of the call before; empty for the first page.</param>
    /// <param name="filter">Everything that the list is filtered by, as text.</param>
    /// <param name="defaultSize">Size when none is asked for.</param>
    /// <param name="maxSize">Largest size.</param>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: negative size, or a token of another list.</exception>
    public static Page Read(string list, int size, string token, string filter, int defaultSize = 50, int maxSize = 500)
    {
        if (size < 0)
            throw ApiErrors.Invalid("page_size", "NEGATIVE", "每页条数不得为负", "must not be negative");
        var binding = SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\n{filter}"))[..BindingLength];
        return new Page(size == 0 ? defaultSize : Math.Min(size, maxSize), token.Length == 0 ? "" : Key(token, binding), binding);
    }

    private static string Key(string token, byte[] binding)
    {
        var bytes = Decode(token);
        if (bytes.Length <= BindingLength || !bytes.AsSpan(0, BindingLength).SequenceEqual(binding))
            throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MISMATCH", "翻页标记不属于该列表或筛选条件", "belongs to another list or filter");
        return Encoding.UTF8.GetString(bytes, BindingLength, bytes.Length - BindingLength);
    }

    private static byte[] Decode(string token)
    {
        try
        {
            return Base64Url.DecodeFromChars(token);
        }
        catch (FormatException)
        {
            throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
        }
    }
}

/// <summary>A page asked for.</summary>
/// <param name="Size">Rows wanted.</param>
/// <param name="Key">Key of the last row of the page before; empty for the first page.</param>
/// <param name="Binding">What ties the token to its list.</param>
public sealed record Page(int Size, string Key, byte[] Binding)
{
    /// <summary>Token of the page after the row with this key.</summary>
    public string Next(string lastKey) => Base64Url.EncodeToString([.. Binding, .. Encoding.UTF8.GetBytes(lastKey)]);

    /// <summary>The key as a number; 0 for the first page.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: not a key of this list.</exception>
    public long NumberKey() => Key.Length == 0 ? 0 : long.TryParse(Key, out var number)
        ? number
        : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");

    /// <summary>The key as a UUID; all zeroes for the first page.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: not a key of this list.</exception>
    public Guid IdKey() => Key.Length == 0 ? Guid.Empty : Guid.TryParse(Key, out var id)
        ? id
        : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
}
