namespace Quzhou.Admissions.Core.Examination;

/// <summary>Ground for bonus points (加分项目), 三(四).</summary>
public enum BonusGround
{
    /// <summary>Child of a martyr (烈士子女).</summary>
    MartyrsChild = 1,

    /// <summary>Child of a member of the forces (军人子女), by the document that the notice cites.</summary>
    MilitaryChild = 2,

    /// <summary>Ethnic minority (少数民族考生).</summary>
    Minority = 3,

    /// <summary>Returned overseas Chinese, child of overseas Chinese or Taiwan compatriots, or from Taiwan (归侨、华侨、台胞子女和台湾省籍).</summary>
    OverseasOrTaiwan = 4,
}

/// <summary>A ground that a candidate claims, and how far it is (加分申请).</summary>
/// <param name="Ground">Ground.</param>
/// <param name="Verified">The education bureau examined it (审核通过).</param>
/// <param name="PublishedOn">Day of publication; null before (公示日).</param>
/// <param name="ObjectionOpen">An objection is not settled yet (公示有异议).</param>
/// <param name="Confirmed">Put on the list after publication (确定加分名单).</param>
public sealed record BonusClaim(BonusGround Ground, bool Verified, DateOnly? PublishedOn, bool ObjectionOpen, bool Confirmed);
