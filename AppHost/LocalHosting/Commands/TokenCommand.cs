using System.Globalization;
using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.AppHost.LocalHosting.Commands;

/// <summary>Makes a token of the local issuer for an officer, so that a call can be tried by hand.</summary>
internal static class TokenCommand
{
    private const int DefaultHours = 8;
    private const int MaxHours = 24 * 7;

    internal static string Create(Arguments arguments)
    {
        var agency = arguments.One("agency") ?? throw new UsageException("--agency is missing.");
        var roles = arguments.All("role");
        if (roles.Count == 0)
            throw new UsageException("--role is missing: name at least one.");
        var hours = DefaultHours;
        if (arguments.One("hours") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hours) || hours is < 1 or > MaxHours))
            throw new UsageException($"--hours takes a whole number from 1 to {MaxHours}.");
        using var identity = LocalIdentity.Open(Path.GetFullPath(arguments.One("data") ?? HostPaths.DefaultData));
        return identity.CreateToken(agency, arguments.One("subject") ?? "officer", roles, TimeSpan.FromHours(hours));
    }
}
