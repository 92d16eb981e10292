namespace Quzhou.Licensing.Core.Commitments.Police;

/// <summary>
/// Letter of commitment for hotels (旅馆业特种行业许可证核发), serial 19. The letter does not mark the business licence, the plan of
/// the police makes it a basic material all the same: docs/decisions/0055.
/// </summary>
internal static class HotelLetter
{
    internal static readonly LetterTemplate Template = new(
        new Guid("7e1c2a10-0000-4000-8000-000000000019"),
        19,
        1,
        FollowUpTexts.PoliceInForce,
        "旅馆业特种行业许可证核发",
        FollowUpTexts.Police,
        [
            new("旅馆业治安管理办法", "第四条", "开办旅馆须经主管部门批准、公安机关签署意见并领取营业执照;歇业、转业、合并、迁移、改名的,变更登记后3日内向公安机关备案"),
            new("国务院对确需保留的行政审批项目设定行政许可的决定", "目录第三十六项", "县级以上公安机关核发旅馆业特种行业许可证"),
        ],
        [
            "有固定、合法的营业场所,房屋建筑质量和消防安全依法通过验收;利用人防工程的,有良好的通风、照明设备和两个以上出入口",
            "有必要的防盗安全设施:客房门窗符合防盗要求,设有物品保管柜(箱);二星级以上或者客房50间以上的,另设行李寄存室和贵重物品保险柜(箱),各楼层通道装有安全监控设备;提供休息宿夜的浴室,储物衣柜双锁管理,休息包厢(间)公共通道装有录像监管设备",
            "有单独的旅客房间(宿夜浴室除外)",
            "符合旅馆业治安管理信息系统的要求:有适合的电脑、扫描仪、传输线路和熟练的前台登记、管理人员",
        ],
        [
            new(1, "《浙江省特种行业许可申请登记表(旅馆业,不含民宿、农家乐)》", "原件一份", true, true),
            new(2, "《营业执照》", "原件核查", true, false),
            new(3, "营业场所产权证明或者使用权有效证明文件;租赁的另附租赁协议", "原件核查", false, false),
            new(4, "消防部门出具的符合消防安全的证明文件", "原件核查", true, true),
            new(5, "房屋建筑竣工验收合格或者房屋工程质量证明文件", "原件核查", false, false),
            new(6, "客房数量、床位数量,楼宇和技防设施分布、安全通道及主要功能区、经营场所平面示意图", "", false, false),
        ]);
}
