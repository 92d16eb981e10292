using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Parameters;

/// <summary>Years for which a record is valid (信息记录有效期), Art. 17.</summary>
public static class RecordValidityYears
{
    private static readonly Citation Source = Regulation.Article(17, paragraph: 1);

    /// <summary>General record.</summary>
    public static readonly DatedParameter<int> General = new(
        "credit.record.validity.general", "years", new DatedRow<int>(Regulation.EffectiveFrom, 1, Source));

    /// <summary>Heavier record.</summary>
    public static readonly DatedParameter<int> Heavier = new(
        "credit.record.validity.heavier", "years", new DatedRow<int>(Regulation.EffectiveFrom, 3, Source));

    /// <summary>Severe record.</summary>
    public static readonly DatedParameter<int> Severe = new(
        "credit.record.validity.severe", "years", new DatedRow<int>(Regulation.EffectiveFrom, 5, Source));

    /// <summary>The parameter of a level.</summary>
    public static DatedParameter<int> Of(DishonestyLevel level) => level switch
    {
        DishonestyLevel.General => General,
        DishonestyLevel.Heavier => Heavier,
        DishonestyLevel.Severe => Severe,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not one of the three levels of Art. 8."),
    };
}
