using System.Text.RegularExpressions;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Platform;

/// <summary>A variable as it may be shown: what is secret never leaves the host.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, or dots in place of the secret part.</param>
/// <param name="IsSecret">True when something is hidden.</param>
internal sealed partial record EnvironmentVariable(string Name, string Value, bool IsSecret)
{
    private const string Hidden = "••••••";
    private const int Milliseconds = 1_000;

    internal static EnvironmentVariable Of(string name, string value)
    {
        if (SecretName().IsMatch(name))
            return new EnvironmentVariable(name, Hidden, IsSecret: true);
        var shown = UserInfo().Replace(PasswordPart().Replace(value, $"${{kept}}{Hidden}"), $"${{kept}}{Hidden}@");
        return new EnvironmentVariable(name, shown, shown != value);
    }

    [GeneratedRegex("password|secret|token|credential|api[_-]?key|private|otlp_headers", RegexOptions.IgnoreCase, Milliseconds)]
    private static partial Regex SecretName();

    [GeneratedRegex("(?<kept>(password|pwd|secret|api-?key)\\s*=\\s*)[^;,\\s]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex PasswordPart();

    [GeneratedRegex("(?<kept>://[^:/@\\s]+:)[^@\\s]+@", RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex UserInfo();
}
