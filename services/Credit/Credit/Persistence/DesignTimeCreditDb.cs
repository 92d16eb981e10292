using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Quzhou.Platform;

namespace Quzhou.Credit.Persistence;

/// <summary>For <c>dotnet ef migrations add</c>, which reaches no database.</summary>
internal sealed class DesignTimeCreditDb : IDesignTimeDbContextFactory<CreditDb>
{
    /// <inheritdoc/>
    public CreditDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CreditDb>();
        PlatformExtensions.Configure(options, NpgsqlDataSource.Create("Host=localhost;Database=creditdb"));
        return new CreditDb(options.Options);
    }
}
