// The city, one screen. Public Aspire API only: the local host (default) and .NET Aspire (-p:UseAspire=true) both run it.
var builder = DistributedApplication.CreateBuilder(args);

// A directory with the issuer's public keys (jwks.json) and each service's own token ({service}.jwt). The local host
// makes one; with Aspire, set Parameters:identity.
var identity = builder.AddParameter("identity");

var messaging = builder.AddRabbitMQ("messaging").WithDataVolume();
var cache = builder.AddRedis("cache").WithDataVolume();
var postgres = builder.AddPostgres("postgres").WithDataVolume();

var credit = Department("credit", "../services/Credit/Credit/Credit.csproj", "creditdb", grpcPort: 5201);

// A department compares its register with the credit service's, but does not wait for it: it works on the one it has.
var licensing = Department("licensing", "../services/Licensing/Licensing/Licensing.csproj", "licensingdb", grpcPort: 5202).WithReference(credit);
var housingFund = Department("housing-fund", "../services/HousingFund/HousingFund/HousingFund.csproj", "housingfunddb", grpcPort: 5203).WithReference(credit);
var admissions = Department("admissions", "../services/Admissions/Admissions/Admissions.csproj", "admissionsdb", grpcPort: 5204).WithReference(credit);
var foodSafety = Department("food-safety", "../services/FoodSafety/FoodSafety/FoodSafety.csproj", "foodsafetydb", grpcPort: 5205).WithReference(credit);

// The officers' pages: they call the departments with the token of whoever is signed in, and hold nothing of their own.
builder.AddProject("console", "../services/Console/Console/Console.csproj")
    .WithHttpHealthCheck("/health/ready", endpointName: "http")
    .WithEnvironment("Authentication__IdentityDirectory", identity)
    .WithReference(credit).WithReference(licensing).WithReference(housingFund).WithReference(admissions).WithReference(foodSafety);

builder.Build().Run();

IResourceBuilder<ProjectResource> Department(string name, string project, string databaseName, int grpcPort)
{
    var database = postgres.AddDatabase(databaseName);
    return builder.AddProject(name, project)
        .WithHttpEndpoint(port: grpcPort, name: "grpc", env: "GRPC_PORT")
        .WithHttpHealthCheck("/health/ready", endpointName: "http")
        .WithEnvironment("Authentication__IdentityDirectory", identity)
        .WithReference(database).WaitFor(database)
        .WithReference(messaging).WaitFor(messaging)
        .WithReference(cache).WaitFor(cache);
}
