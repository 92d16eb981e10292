using Quzhou.HousingFund.Persistence;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

/// <summary>
/// A developer (房开企业) files, cancels and reads for its own projects only (附件6第一条、第三条): the officer of its token is its unified
/// social credit code, see <c>docs/decisions/0063</c>. Officers of the centre act on every project.
/// </summary>
internal static class OwnProjects
{
    private const string Centre = "housing-fund-centre";
    private const string Portal = "housing-fund-portal";
    private const string DeveloperRole = "housingfund.developer";
    private static readonly string[] OfficeRoles = ["housingfund.clerk", "housingfund.reader", "housingfund.approver"];

    /// <exception cref="Grpc.Core.RpcException">PERMISSION_DENIED when it is the project of another developer.</exception>
    internal static void EnsureOwn(this ProjectRow project, Caller caller)
    {
        var office = caller.Agency == Centre && caller.Roles.Overlaps(OfficeRoles);
        var own = caller.Agency == Portal && caller.Roles.Contains(DeveloperRole) && string.Equals(caller.Officer, project.DeveloperId, StringComparison.Ordinal);
        if (!office && !own)
            throw ApiErrors.Denied("NOT_OWN_PROJECT", "只能办理本企业开发的楼盘", "the project is another developer's");
    }
}
