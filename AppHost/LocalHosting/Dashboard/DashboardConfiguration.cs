using System.ComponentModel.DataAnnotations;
using Quzhou.AppHost.LocalHosting.Servers;

namespace Quzhou.AppHost.LocalHosting.Dashboard;

/// <summary>Reads the limits and ports from the environment (<c>Dashboard__MaxLogs</c> and so on).</summary>
internal static class DashboardConfiguration
{
    /// <param name="ephemeral">True for free ports.</param>
    /// <exception cref="ServerException">A value is not allowed: the message names it.</exception>
    internal static (DashboardOptions Options, DashboardPorts Ports) Read(bool ephemeral)
    {
        var options = new DashboardOptions();
        try
        {
            new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Dashboard").Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        }
        catch (Exception error) when (error is InvalidOperationException or ValidationException)
        {
            throw new ServerException($"Configuration of the dashboard: {error.Message}");
        }
        return (options, new DashboardPorts(Port(options.Port), Port(options.OtlpGrpcPort), Port(options.OtlpHttpPort)));

        int Port(int wanted) => !ephemeral && Ports.IsFree(wanted) ? wanted : Ports.Free();
    }
}
