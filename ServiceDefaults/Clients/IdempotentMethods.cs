using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.Reflection;

namespace Quzhou.ServiceDefaults.Clients;

/// <summary>
/// Methods that may be repeated without asking: those whose proto says so (<c>option idempotency_level</c>). Everything
/// else carries a request id, and repeating it is the caller's decision.
/// </summary>
internal static class IdempotentMethods
{
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    internal static bool Contains(string path) => Known.GetOrAdd(path, Look);

    private static bool Look(string path) => Files()
        .SelectMany(f => f.Services)
        .SelectMany(s => s.Methods)
        .Where(m => $"/{m.Service.FullName}/{m.Name}" == path)
        .Any(m => m.GetOptions()?.IdempotencyLevel is MethodOptions.Types.IdempotencyLevel.NoSideEffects or MethodOptions.Types.IdempotencyLevel.Idempotent);

    private static IEnumerable<FileDescriptor> Files() => AppDomain.CurrentDomain.GetAssemblies()
        .Where(a => !a.IsDynamic && a.GetName().Name!.StartsWith("Quzhou.", StringComparison.Ordinal))
        .SelectMany(a => a.GetTypes())
        .Where(t => t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Reflection", StringComparison.Ordinal))
        .Select(t => t.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<FileDescriptor>();
}
