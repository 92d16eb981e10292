using Grpc.Core;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.CityRegister;

/// <summary>Errors of the city register: a stable reason and a Chinese message; nothing has changed.</summary>
internal static class CityRegisterErrors
{
    internal static RpcException ListingUnknown(Guid id) => ApiErrors.NotFound("abnormal listing", id.ToString());

    internal static RpcException ListingDiffers(string reference) => ApiErrors.Precondition(
        "LISTING_DIFFERS", $"abnormal-listings/{reference}", "同一文号此前登记的内容不同", "the decision of this number was reported before with other contents");

    internal static RpcException ListingRemoved(Guid id) => ApiErrors.Precondition(
        "LISTING_REMOVED", $"abnormal-listings/{id}", "该条目已移出经营异常名录", "the entry is removed already");

    internal static RpcException ListNotPublic() => ApiErrors.Invalid(
        "list", "LIST_NOT_PUBLIC", "红名单不向社会公示", "no text has the red list published");
}
