namespace Quzhou.Licensing.Core.Commitments.Police;

/// <summary>Letter of commitment for engravers of official seals (公章刻制业特种行业许可证核发), serial 17.</summary>
internal static class SealEngravingLetter
{
    internal static readonly LetterTemplate Template = new(
        new Guid("7e1c2a10-0000-4000-8000-000000000017"),
        17,
        1,
        FollowUpTexts.PoliceInForce,
        "公章刻制业特种行业许可证核发",
        FollowUpTexts.Police,
        [
            new("国务院对确需保留的行政审批项目设定行政许可的决定", "目录第三十七项", "县级以上公安机关核发公章刻制业特种行业许可证"),
            new("浙江省印章刻制治安管理办法", "第四条", "取得营业执照后向所在地县(市、区)公安机关申请特种行业许可证"),
        ],
        [
            "有固定场所,设有单独的公章刻制间及存放成品公章的保管库房或者保险柜",
            "有与印章治安管理信息系统要求相适应的资金、设备和技术能力",
            "有健全的安全、治安管理制度",
        ],
        [
            new(1, "《浙江省特种行业许可申请登记表(公章刻制业)》", "原件一份", true, true),
            new(2, "《营业执照》", "原件核查", true, true),
            new(3, "单独的公章刻制间、成品保管库房或者保险柜的说明材料,以及与印章治安管理信息系统相适应的采集、上传设施的说明材料", "原件一份", false, false),
        ]);
}
