namespace Quzhou.Contracts.V1;

/// <summary>The place in a legal text that a part of an event rests on (法律依据).</summary>
/// <param name="RuleId">Stable id of the rule; empty when a measure or effect rests on the text itself.</param>
/// <param name="Document">Document number as printed.</param>
/// <param name="Article">Article (条); 0 when the text numbers nothing.</param>
/// <param name="Paragraph">Paragraph (款); 0 when the article is cited whole.</param>
/// <param name="Item">Item (项) as printed, without brackets.</param>
/// <param name="Part">Annex or part where the articles restart (附件).</param>
/// <param name="ReasonZh">Reason in plain Chinese.</param>
/// <param name="ReasonEn">Reason in plain English.</param>
public sealed record LegalBasis(
    string RuleId,
    string Document,
    int Article,
    int Paragraph,
    string Item,
    string Part,
    string ReasonZh,
    string ReasonEn);
