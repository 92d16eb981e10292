using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Another case of a law, regulation or rule, which is named (一(十一)).</summary>
public static class OtherGroundOfLaw
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-11";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "十一")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => history.Newest(RetailerEventKind.OtherByLaw, on) is { } known
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "十一"),
            "法律、法规、规章规定的其他情形",
            "Another case that a law, regulation or rule names",
            [FactText.Day("on", known.On), FactText.Text("evidence", known.Reference), FactText.Text("legal_basis", known.LegalBasis)])
        : null;
}
