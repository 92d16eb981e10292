using System.Security.Claims;
using Grpc.Core;

namespace Quzhou.Platform.Api;

/// <summary>Who calls (调用方), as the token says.</summary>
/// <param name="Agency">Agency (机关), claim <c>agency</c>.</param>
/// <param name="Officer">Officer (经办人), claim <c>sub</c>.</param>
/// <param name="Roles">Roles, claims <c>role</c>.</param>
public sealed record Caller(string Agency, string Officer, IReadOnlySet<string> Roles)
{
    /// <summary>Role that shows identity numbers whole (可见完整证件号码).</summary>
    public const string IdentityReader = "identity.reader";

    /// <summary>Longest agency or officer that a token may name, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>True for someone entitled to see identity numbers whole.</summary>
    public bool MaySeeIdentity => Roles.Contains(IdentityReader);

    /// <summary>The caller of an admitted call.</summary>
    /// <exception cref="RpcException">UNAUTHENTICATED when the token names no agency or officer.</exception>
    public static Caller From(ServerCallContext context) => From(context.GetHttpContext().User);

    internal static Caller From(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true })
            throw ApiErrors.Unauthenticated("TOKEN_MISSING", "请求未携带有效令牌", "the call carries no valid token");
        var agency = user.FindFirstValue("agency");
        var officer = user.FindFirstValue("sub");
        if (string.IsNullOrWhiteSpace(agency) || string.IsNullOrWhiteSpace(officer) || agency.Length > MaxName || officer.Length > MaxName)
            throw ApiErrors.Unauthenticated("TOKEN_INCOMPLETE", "令牌未载明机关或经办人", "the token names no agency or no officer");
        return new Caller(agency, officer, user.FindAll("role").Select(c => c.Value).ToHashSet(StringComparer.Ordinal));
    }
}
