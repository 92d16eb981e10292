using System.Globalization;
using System.Security.Claims;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Components.Authorization;
using Quzhou.Common.V1;
using Quzhou.Console.SignIn;

namespace Quzhou.Console.Departments;

/// <summary>The officer who is signed in (经办人): every call bears his token and nothing else.</summary>
internal sealed class Officer(AuthenticationStateProvider state)
{
    /// <summary>Name in the token.</summary>
    internal async Task<string> NameAsync() => (await PrincipalAsync()).FindFirstValue("sub") ?? "";

    /// <summary>Agency in the token.</summary>
    internal async Task<string> AgencyAsync() => (await PrincipalAsync()).FindFirstValue("agency") ?? "";

    /// <summary>True when the token names the role.</summary>
    internal async Task<bool> HasRoleAsync(string role) => (await PrincipalAsync()).HasClaim("role", role);

    /// <summary>What a method needs that the officer does not have; null when he may call it.</summary>
    internal async Task<Access?> LacksAsync(MethodDescriptor method) =>
        Rights.Lacking(method, await AgencyAsync(), [.. (await PrincipalAsync()).FindAll("role").Select(c => c.Value)]);

    /// <summary>When the token, and with it the session, ends.</summary>
    internal async Task<DateTimeOffset> EndsAtAsync() =>
        long.TryParse((await PrincipalAsync()).FindFirstValue(TokenReader.EndClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? DateTimeOffset.FromUnixTimeSeconds(end)
            : DateTimeOffset.MinValue;

    /// <summary>Headers of a call.</summary>
    internal async Task<Metadata> HeadersAsync() =>
        new() { { "authorization", $"Bearer {(await PrincipalAsync()).FindFirstValue(TokenReader.TokenClaim)}" } };

    private async Task<ClaimsPrincipal> PrincipalAsync() => (await state.GetAuthenticationStateAsync()).User;
}
