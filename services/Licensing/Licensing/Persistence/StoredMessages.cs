using Google.Protobuf;

namespace Quzhou.Licensing.Persistence;

/// <summary>Plain data of the API as JSON in a row: what an applicant or officer stated, kept as it was stated.</summary>
internal static class StoredMessages
{
    // A field that a later version added is no reason to fail.
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    internal static string? Write(IMessage? message) => message is null ? null : JsonFormatter.Default.Format(message);

    internal static T? Read<T>(string? json)
        where T : class, IMessage<T>, new() => json is null ? null : Parser.Parse<T>(json);
}
