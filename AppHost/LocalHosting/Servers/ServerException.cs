namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>A server cannot be run; the message is one line for the operator.</summary>
public sealed class ServerException(string message) : Exception(message);
