using Google.Protobuf.Reflection;
using Quzhou.Common.V1;

namespace Quzhou.Console.Departments;

/// <summary>
/// Who may call a method, as its proto says (访问权限). Only to say beforehand what an officer may not do: what he may do is
/// decided by the department, call by call.
/// </summary>
internal static class Rights
{
    internal static Access Of(MethodDescriptor method) => method.GetOptions()?.GetExtension(AccessExtensions.Access) ?? new Access();

    /// <returns>Null when a caller of these roles and this agency is admitted.</returns>
    internal static Access? Lacking(MethodDescriptor method, string agency, IReadOnlyCollection<string> roles)
    {
        var access = Of(method);
        return access.Roles.Any(roles.Contains) && (access.Agencies.Count == 0 || access.Agencies.Contains(agency)) ? null : access;
    }
}
