namespace Quzhou.Licensing.Core.Commitments.Police;

/// <summary>Letter of commitment for pawnshops (典当业特种行业许可证核发), serial 18.</summary>
internal static class PawnLetter
{
    internal static readonly LetterTemplate Template = new(
        new Guid("7e1c2a10-0000-4000-8000-000000000018"),
        18,
        1,
        FollowUpTexts.PoliceInForce,
        "典当业特种行业许可证核发",
        FollowUpTexts.Police,
        [
            new("国务院对确需保留的行政审批项目设定行政许可的决定", "目录第三十六项", "县级以上公安机关核发典当业特种行业许可证"),
            new("典当管理办法", "第十六条", "领取《典当经营许可证》后10日内向所在地县级公安机关申请《特种行业许可证》"),
        ],
        [
            "房屋建筑和经营设施符合国家安全标准和消防管理规定",
            "经营场所内设置录像设备,录像资料至少保存2个月",
            "营业柜台设置防护设施",
            "有符合安全要求的典当物品保管库房和保险箱(柜、库)",
            "设置报警装置",
            "门窗设置防护设施",
            "配备必要的消防设施及器材",
        ],
        [
            new(1, "《浙江省特种行业许可申请登记表(典当业)》", "原件一份", true, true),
            new(2, "《典当经营许可证》", "原件核查", true, true),
            new(3, "个人股东和其他高级管理人员名册;外省户籍人员另附所在地县级公安机关的无故意犯罪记录证明", "原件一份", false, false),
            new(4, "经营场所及保管库房平面图、建筑结构图", "原件一份", false, false),
            new(5, "录像设备、防护设施、保险箱(柜、库)及消防设施安装、设置位置分布图", "原件一份", false, false),
        ]);
}
