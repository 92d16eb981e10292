using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Standing.Parameters;

/// <summary>What becomes of a level when the validity of its record ends.</summary>
public enum LevelReturn
{
    /// <summary>The level returns to ordinary by itself (即予恢复), Art. 25.</summary>
    Automatic,

    /// <summary>The level stays until it is repaired on application (经申请修复), Art. 26.</summary>
    OnApplication,
}

/// <summary>How a level ends (等级恢复方式), Art. 25 and 26; reading in docs/decisions/0042-level-after-validity.md.</summary>
public static class LevelAfterValidity
{
    private static readonly DatedParameter<LevelReturn> General = new(
        "credit.level.return.general", "mode", new DatedRow<LevelReturn>(Regulation.EffectiveFrom, LevelReturn.Automatic, Regulation.Article(25)));

    private static readonly DatedParameter<LevelReturn> HeavierAndSevere = new(
        "credit.level.return.heavier-severe", "mode", new DatedRow<LevelReturn>(Regulation.EffectiveFrom, LevelReturn.OnApplication, Regulation.Article(26)));

    /// <summary>The parameter of a level.</summary>
    public static DatedParameter<LevelReturn> Of(DishonestyLevel level) => level == DishonestyLevel.General ? General : HeavierAndSevere;
}
