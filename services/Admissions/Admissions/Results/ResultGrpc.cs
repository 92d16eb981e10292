using Microsoft.Extensions.Options;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Results;

/// <summary>How often a candidate number may be queried in vain (configuration section <c>ResultQuery</c>).</summary>
internal sealed class ResultQueryOptions
{
    /// <summary>Failures after which a number answers no more.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 100)]
    public int MaxFailures { get; set; } = 5;

    /// <summary>For how long it does not, and how long failures are counted together.</summary>
    public TimeSpan Lock { get; set; } = TimeSpan.FromMinutes(15);
}

/// <summary>The result service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class ResultGrpc(Transactions<AdmissionsDb> transactions, IOptions<ResultQueryOptions> options) : ResultService.ResultServiceBase
{
    private const int FirstYear = AdmissionsGrpc.FirstYear;
    private const int LastYear = AdmissionsGrpc.LastYear;
}
