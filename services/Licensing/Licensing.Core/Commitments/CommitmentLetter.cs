using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>
/// A letter of commitment as it is told to one applicant (告知承诺书), annex 2 Art. 7 and annex 3: everything but the names, which the
/// host sets in when it prints it. It is kept with the case: what was told then counts, whatever is published later.
/// </summary>
/// <param name="TemplateId">Published letter that it comes from.</param>
/// <param name="TemplateVersion">Its version.</param>
/// <param name="Zone">Zone.</param>
/// <param name="Serial">Item.</param>
/// <param name="Title">Title.</param>
/// <param name="Authority">Authority that tells it (行政审批机关).</param>
/// <param name="Channel">How it is given: at once in person, else by mail.</param>
/// <param name="IssueBy">Last day for giving it.</param>
/// <param name="Grounds">Legal grounds, section 一.</param>
/// <param name="Conditions">Conditions, section 二.</param>
/// <param name="Materials">Materials, section 三.</param>
/// <param name="CommitWithinWorkingDays">Working days for the commitment, from its receipt, section 五.</param>
/// <param name="InspectWithinMonths">Months for the inspection, from the decision, section 六.</param>
/// <param name="Effects">Time, force and consequences, sections 五 to 七.</param>
/// <param name="Promises">What the applicant confirms and promises, annex 2 Art. 8.</param>
public sealed record CommitmentLetter(
    Guid TemplateId,
    int TemplateVersion,
    Zone Zone,
    int Serial,
    string Title,
    string Authority,
    Channel Channel,
    DateOnly IssueBy,
    IReadOnlyList<LegalGround> Grounds,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<LetterMaterial> Materials,
    int CommitWithinWorkingDays,
    int InspectWithinMonths,
    IReadOnlyList<LetterClause> Effects,
    IReadOnlyList<LetterClause> Promises);

/// <summary>A clause of the letter, in the product's own words.</summary>
/// <param name="Section">Section of the sample letter, in Chinese numerals; of the promises, their item.</param>
/// <param name="TextZh">Text.</param>
/// <param name="Basis">Where it comes from.</param>
public sealed record LetterClause(string Section, string TextZh, Citation Basis);
