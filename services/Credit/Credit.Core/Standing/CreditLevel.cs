namespace Quzhou.Credit.Core.Standing;

/// <summary>Levels of credit (信用等级), Art. 8, from the best to the worst. Compares by severity.</summary>
public enum CreditLevel
{
    /// <summary>Trustworthy (诚信电力用户): by application after three clean years, Art. 9.</summary>
    Trustworthy = 1,

    /// <summary>Ordinary (一般电力用户), Art. 10.</summary>
    Ordinary = 2,

    /// <summary>Generally dishonest (一般失信).</summary>
    DishonestGeneral = 3,

    /// <summary>Heavier dishonest (较重失信).</summary>
    DishonestHeavier = 4,

    /// <summary>Severely dishonest (严重失信).</summary>
    DishonestSevere = 5,
}
