using System.Globalization;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

/// <summary>Page keys of lists in the order of a day: the day and the id of the last row.</summary>
internal static class DayKeys
{
    private const char Separator = '/';
    private const string Format = "yyyy-MM-dd";

    internal static string NextDay(this Page page, DateOnly day, Guid id) => page.Next($"{day.ToString(Format, CultureInfo.InvariantCulture)}{Separator}{id}");

    /// <summary>Day and id of the row before; the first of all for the first page.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: not a key of this list.</exception>
    internal static (DateOnly Day, Guid Id) DayKey(this Page page)
    {
        if (page.Key.Length == 0)
            return (DateOnly.MinValue, Guid.Empty);
        var parts = page.Key.Split(Separator);
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Guid.TryParse(parts[1], out var id)
            ? (day, id)
            : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
    }
}
