using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Quzhou.Admissions.V1;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.Credit.V1;
using Quzhou.FoodSafety.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.V1;

namespace Quzhou.AppHost.Demo;

/// <summary>The running platform as its callers see it: the public API, and a token for each officer.</summary>
internal sealed class City : IDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);
    private readonly Dictionary<string, GrpcChannel> channels;
    private readonly LocalIdentity identity;

    internal City(RunState state)
    {
        identity = LocalIdentity.Open(state.Data);
        channels = state.Resources.Where(r => r.Endpoints.ContainsKey("grpc")).ToDictionary(r => r.Name, r => GrpcChannel.ForAddress(r.Endpoints["grpc"]));
    }

    internal CreditService.CreditServiceClient Credit(string agency, string officer, params string[] roles) => new(As("credit", agency, officer, roles));

    internal LicensingService.LicensingServiceClient Licensing(string officer, params string[] roles) => new(As("licensing", "licensing-office", officer, roles));

    internal HousingFundService.HousingFundServiceClient HousingFund(string officer, params string[] roles) => new(As("housing-fund", "housing-fund-centre", officer, roles));

    internal AdmissionsService.AdmissionsServiceClient Admissions(string officer, params string[] roles) => new(As("admissions", "education-bureau", officer, roles));

    internal FoodSafetyService.FoodSafetyServiceClient FoodSafety(string officer, params string[] roles) => new(As("food-safety", "food-safety-office", officer, roles));

    internal OperationsService.OperationsServiceClient Operations(string service, params string[] roles) => new(As(service, "operations", "operator", roles));

    /// <summary>A channel to a service on which an officer calls.</summary>
    internal CallInvoker As(string service, string agency, string officer, params string[] roles)
    {
        var token = identity.CreateToken(agency, officer, roles, TokenLife);
        return channels[service].Intercept(metadata =>
        {
            metadata.Add("authorization", $"Bearer {token}");
            return metadata;
        });
    }

    public void Dispose()
    {
        foreach (var channel in channels.Values)
            channel.Dispose();
        identity.Dispose();
    }
}
