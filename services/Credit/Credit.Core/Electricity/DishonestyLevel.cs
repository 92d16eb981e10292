namespace Quzhou.Credit.Core.Electricity;

/// <summary>Levels of dishonesty (失信级别) from light to severe, Art. 8. Compares by severity.</summary>
public enum DishonestyLevel
{
    /// <summary>General (一般失信).</summary>
    General = 1,

    /// <summary>Heavier (较重失信).</summary>
    Heavier = 2,

    /// <summary>Severe (严重失信).</summary>
    Severe = 3,
}
