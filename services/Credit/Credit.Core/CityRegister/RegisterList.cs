namespace Quzhou.Credit.Core.CityRegister;

/// <summary>The lists of the city register (城市信用名册). Nobody is put on one: who is on it follows from the file.</summary>
public enum RegisterList
{
    /// <summary>Red list (红名单): trustworthy users, Art. 9 and 20 of 衢发改发〔2018〕23号.</summary>
    Red = 1,

    /// <summary>Black list (黑名单): severe dishonesty, joint punishment, and whom a department's text puts there.</summary>
    Black = 2,

    /// <summary>List of abnormal operation (经营异常名录), 衢政办发〔2018〕24号五(四).</summary>
    Abnormal = 3,
}
