using Google.Protobuf;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

/// <summary>Fields that several requests have in common.</summary>
internal static class Reading
{
    internal const int MaxName = 200;
    internal const int MaxReference = 200;
    internal const int MaxText = 1000;
    internal const int MaxSummary = 500;
    internal const int MaxNumber = 50;
    internal const int MaxEtag = 20;
    private const int Sha256Bytes = 32;

    internal static string Etag(this RequestChecks check, string etag) => check.Text("etag", etag, MaxEtag);

    /// <summary>A day that is not in the future; checked against the day of the work.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT.</exception>
    internal static void NotAfter(this DateOnly day, DateOnly today, string field)
    {
        if (day > today)
            throw ApiErrors.Invalid(field, "IN_THE_FUTURE", "日期不得晚于今日", "must not be after today");
    }

    internal static byte[] Digest(this RequestChecks check, string field, ByteString digest)
    {
        check.Require(digest.Length == Sha256Bytes, field, "WRONG_LENGTH", "应为32字节的SHA-256散列", "must be a SHA-256 hash of 32 bytes");
        return digest.ToByteArray();
    }

    /// <summary>An officer as a token names them: a name with a space around it would be a second person to every rule.</summary>
    internal static string Officer(this RequestChecks check, string field, string officer)
    {
        check.Text(field, officer, Caller.MaxName);
        check.Require(officer.AsSpan().Trim().Length == officer.Length || string.IsNullOrWhiteSpace(officer), field, "BLANK_AROUND", "前后不得有空白字符", "must not begin or end with a blank");
        return officer;
    }

    /// <summary>Officers as tokens name them, each once.</summary>
    internal static IReadOnlyList<string> Officers(this RequestChecks check, string field, IReadOnlyList<string> officers, int min, int max)
    {
        check.Items(field, officers, min, max);
        for (var i = 0; i < officers.Count; i++)
            check.Officer($"{field}[{i}]", officers[i]);
        check.Require(officers.Distinct(StringComparer.Ordinal).Count() == officers.Count, field, "REPEATED", "人员重复", "names an officer twice");
        return officers;
    }
}
