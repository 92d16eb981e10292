namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>What a sample is drawn from, and what for (抽检类别).</summary>
public enum SampleCategory
{
    /// <summary>Edible farm produce (食用农产品).</summary>
    FarmProduce = 1,

    /// <summary>Primary aquatic products (初级水产品).</summary>
    Aquatic = 2,

    /// <summary>Edible forest products (食用林产品).</summary>
    Forest = 3,

    /// <summary>Food (食品).</summary>
    Food = 4,

    /// <summary>Food-related products (食品相关产品).</summary>
    FoodRelated = 5,

    /// <summary>Risk monitoring (食品安全风险监测).</summary>
    RiskMonitoring = 6,
}
