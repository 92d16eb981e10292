using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>What an inspection leads to: kept, or rectified by a date, or revoked when it is still not so (附件2第十二条第二款).</summary>
public static class InspectionConclusion
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.inspection.conclusion";

    /// <summary>Stable id of the end of a rectification.</summary>
    public const string RectificationId = "licensing.rectification.conclusion";

    /// <summary>Finding of an inspection; only the first has the two months.</summary>
    [Rule(Id, Texts.Separation, 12, Part = Texts.Commitment, Paragraph = 2)]
    public static Finding Find(InspectionResult result, DateOnly grantedOn, DateOnly on, DateOnly? rectifyBy, bool isFirst, WorkingDayCalendar calendar)
    {
        var (due, term) = InspectionTerm.Of(grantedOn, calendar);
        List<Fact> facts = [.. term.Facts, FactText.Day("inspected_on", on), new("result", result.ToString())];
        if (isFirst && on > due)
            facts.Add(new Fact("overdue", "true"));
        if (rectifyBy is { } by)
            facts.Add(FactText.Day("rectify_by", by));
        return new Finding(
            Id,
            Texts.CommitmentArticle(12, 2),
            result == InspectionResult.Match ? "经检查,承诺内容属实" : $"实际情况与承诺内容不符,责令于{rectifyBy:yyyy-MM-dd}前整改",
            result == InspectionResult.Match ? "The commitment was found kept" : $"The facts are not as promised; to be rectified by {rectifyBy:yyyy-MM-dd}",
            facts,
            term.Parameter);
    }

    /// <summary>Finding of the inspection of a rectification.</summary>
    [Rule(RectificationId, Texts.Separation, 12, Part = Texts.Commitment, Paragraph = 2)]
    public static Finding Rectification(bool met, DateOnly rectifyBy, DateOnly on) => new(
        RectificationId,
        Texts.CommitmentArticle(12, 2),
        met ? "整改后符合条件" : "整改后仍不符合条件,应撤销行政许可决定",
        met ? "Rectified; the conditions are met" : "Still not met after the rectification; the decision has to be revoked",
        [FactText.Day("rectify_by", rectifyBy), FactText.Day("inspected_on", on)]);

    /// <summary>Term of the rectification, as the authority set it.</summary>
    public static Finding RectificationTerm(DateOnly rectifyBy) => new(
        RectificationId, Texts.CommitmentArticle(12, 2), $"应于{rectifyBy:yyyy-MM-dd}前完成整改", $"To be rectified by {rectifyBy:yyyy-MM-dd}", [FactText.Day("rectify_by", rectifyBy)]);
}
