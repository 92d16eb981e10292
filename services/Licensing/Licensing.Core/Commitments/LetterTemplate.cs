namespace Quzhou.Licensing.Core.Commitments;

/// <summary>A legal ground of an item (审批依据): name of the text, place in it, and what it says, in short.</summary>
/// <param name="Text">Name of the law, regulation or notice, with its number when printed.</param>
/// <param name="Place">Article or point.</param>
/// <param name="Content">What it provides, in short.</param>
public sealed record LegalGround(string Text, string Place, string Content);

/// <summary>A material that a letter of commitment names (应当提交的材料).</summary>
/// <param name="Number">Its number in the letter, from 1.</param>
/// <param name="Name">Name.</param>
/// <param name="Form">Form, such as the original for inspection (原件核查); empty when not printed.</param>
/// <param name="Required">True when it has to come with the signed letter (必备).</param>
/// <param name="PrintedRequired">True when the letter itself marks it so; the difference is in docs/decisions/0055.</param>
public sealed record LetterMaterial(int Number, string Name, string Form, bool Required, bool PrintedRequired);

/// <summary>
/// The letter of commitment that an authority publishes for one item (告知承诺书格式文本), annex 2 Art. 6; versioned and dated. The
/// commitment route of an item is open from the day its letter is published (plan part 四(三)).
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Serial">Item, the same in both zones.</param>
/// <param name="Version">Version, from 1.</param>
/// <param name="EffectiveFrom">First day of force.</param>
/// <param name="Title">Title, the item's name.</param>
/// <param name="Source">Text that publishes it.</param>
/// <param name="Grounds">Legal grounds, section 一.</param>
/// <param name="Conditions">Conditions, section 二.</param>
/// <param name="Materials">Materials, section 三.</param>
public sealed record LetterTemplate(
    Guid Id,
    int Serial,
    int Version,
    DateOnly EffectiveFrom,
    string Title,
    string Source,
    IReadOnlyList<LegalGround> Grounds,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<LetterMaterial> Materials);
