using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Published guides; each RPC stands in a file of its own name.</summary>
internal sealed partial class GuideGrpc(Commands<LicensingDb> commands, Transactions<LicensingDb> transactions) : GuideService.GuideServiceBase;
