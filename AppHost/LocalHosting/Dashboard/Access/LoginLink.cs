using System.Security.Cryptography;
using System.Text;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Access;

/// <summary>
/// The login link: good once. Who uses it gets a session, and the next link is told on the console, so that a link that
/// somebody saw over a shoulder or in a history opens nothing.
/// </summary>
internal sealed class LoginLink(Action<string> tell)
{
    private readonly Lock gate = new();
    private string code = "";

    internal void Renew()
    {
        lock (gate)
            code = NewCode();
        tell(code);
    }

    /// <summary>True once for the code of the moment; a new one is told then.</summary>
    internal bool Use(string? given)
    {
        lock (gate)
        {
            if (given is null || code.Length == 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(code)))
                return false;
            code = NewCode();
        }
        tell(code);
        return true;
    }

    private static string NewCode() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
