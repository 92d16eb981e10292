namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>How to run the platform.</summary>
/// <param name="Data">Data directory.</param>
/// <param name="Ephemeral">Fresh data and free ports; the data are removed at the end.</param>
/// <param name="MayInstall">Whether missing servers may be installed.</param>
/// <param name="StateFile">Where to say what runs where.</param>
internal sealed record HostOptions(string Data, bool Ephemeral, bool MayInstall, string StateFile);
