using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Quzhou.Platform.AntiEntropy;
using Quzhou.Platform.Api;
using Quzhou.Platform.Audit;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Messaging;
using Quzhou.Platform.Operations;
using Quzhou.Platform.Outbox;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Transactions;
using Quzhou.Register.V1;
using Quzhou.ServiceDefaults.Clients;
using StackExchange.Redis;

namespace Quzhou.Platform;

/// <summary>Makes a web application a department of the platform.</summary>
public static class PlatformExtensions
{
    /// <summary>
    /// Adds the department's database with outbox, inbox, idempotent commands, punishment register, audit log and
    /// comparison of registers, and its connection to the broker.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="service">Resource name, for example <c>housing-fund</c>.</param>
    /// <param name="database">Name of its connection string, for example <c>housingfunddb</c>.</param>
    /// <param name="queues">Further queues that it consumes.</param>
    /// <typeparam name="TDb">Its database.</typeparam>
    /// <typeparam name="TEnforcement">What a punishment restricts in its field.</typeparam>
    public static void AddDepartment<TDb, TEnforcement>(
        this WebApplicationBuilder builder, string service, string database, Action<DepartmentQueues>? queues = null)
        where TDb : ServiceDbContext
        where TEnforcement : class, IFieldEnforcement<TDb>
    {
        var options = AddOptions(builder, service);
        builder.AddDatabase<TDb>(service, database);

        builder.Services.AddSingleton(WorkingDays.Load(options.HolidayTables));
        builder.Services.AddSingleton<Transactions<TDb>>();
        builder.Services.AddSingleton<Commands<TDb>>();
        builder.Services.AddSingleton<IFieldEnforcement<TDb>, TEnforcement>();
        builder.Services.AddSingleton<EnforcementProcessor<TDb>>();

        var consumed = new DepartmentQueues();
        queues?.Invoke(consumed);
        builder.AddDepartmentMessaging<TDb>(service, consumed, options);
        var broker = new Uri(builder.Configuration.GetConnectionString(MessagingExtensions.ConnectionName)!);
        builder.Services.AddSingleton(new ErrorQueues(broker, MessagingExtensions.QueueNames(service, consumed)));

        builder.AddDepartmentClient<RegisterService.RegisterServiceClient>("credit");
        builder.Services.TryAddSingleton<IRegisterSource, CreditRegisterSource>();

        builder.AddBackgroundWork<TDb>();
    }

    /// <summary>Maps what every department serves beside its own API: operations and audit.</summary>
    public static void MapDepartment<TDb>(this WebApplication app)
        where TDb : ServiceDbContext => app.MapDepartmentService<OperationsGrpc<TDb>>();

    private static PlatformOptions AddOptions(WebApplicationBuilder builder, string service)
    {
        var section = builder.Configuration.GetSection("Platform");
        builder.Services.AddOptions<PlatformOptions>()
            .Bind(section)
            .Configure(o => o.Service = service)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var options = section.Get<PlatformOptions>() ?? new PlatformOptions();
        options.Service = service;
        return options;
    }

    private static void AddDatabase<TDb>(this WebApplicationBuilder builder, string service, string database)
        where TDb : ServiceDbContext
    {
        var connection = builder.Configuration.GetConnectionString(database)
            ?? throw new InvalidOperationException($"Connection string '{database}' is not configured.");
        var settings = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = service };
        builder.Services.AddSingleton(_ => new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = database }.Build());
        builder.Services.AddPooledDbContextFactory<TDb>((services, db) => Configure(db, services.GetRequiredService<NpgsqlDataSource>()));
    }

    /// <summary>How every department's context speaks to PostgreSQL; also for the design-time factory.</summary>
    public static void Configure(DbContextOptionsBuilder db, NpgsqlDataSource database) =>
        db.UseNpgsql(database).UseSnakeCaseNamingConvention();

    private static void AddBackgroundWork<TDb>(this WebApplicationBuilder builder)
        where TDb : ServiceDbContext
    {
        builder.Services.AddHostedService<DatabaseMigrator<TDb>>();
        builder.Services.AddSingleton<PostgresSignals>();
        builder.Services.AddHostedService(s => s.GetRequiredService<PostgresSignals>());
        builder.Services.AddSingleton<OutboxMetrics>();
        builder.Services.AddHostedService<OutboxDispatcher<TDb>>();
        builder.Services.AddHostedService<OutboxHousekeeping<TDb>>();
        builder.Services.AddHostedService<BrokerWatch>();
        builder.Services.AddSingleton<AuditGuard<TDb>>();
        builder.Services.AddHostedService(s => s.GetRequiredService<AuditGuard<TDb>>());
        builder.Services.AddHealthChecks()
            .AddNpgSql(name: "database", tags: ["ready"])
            .AddRedis(services => services.GetRequiredService<IConnectionMultiplexer>(), "cache", HealthStatus.Degraded, ["ready"])
            .AddCheck<WorkingDaysCheck>("working-days", HealthStatus.Degraded, ["ready"])
            .AddCheck<AuditGuard<TDb>>("audit-chain", HealthStatus.Degraded, ["ready"]);
        builder.Services.AddSingleton<RegisterSweeper<TDb>>();
        builder.Services.AddHostedService(s => s.GetRequiredService<RegisterSweeper<TDb>>());
    }
}
