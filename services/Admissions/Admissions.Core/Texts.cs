using Quzhou.Law;

namespace Quzhou.Admissions.Core;

/// <summary>The texts that admissions rest on.</summary>
public static class Texts
{
    /// <summary>Notice on the 2018 graduation examination and high-school admissions (初中毕业生学业考试与高中招生).</summary>
    public const string Enrolment = "衢市教基〔2018〕17号";

    /// <summary>Measures on the credit of electricity users, for what a severe record restricts elsewhere.</summary>
    public const string ElectricityCredit = "衢发改发〔2018〕23号";

    /// <summary>Cited by the notice for the exemption from the listening test; not among the texts here.</summary>
    public const string ListeningExemption = "浙教基〔2008〕67号";

    /// <summary>Cited by the notice for children of members of the forces; not among the texts here.</summary>
    public const string MilitaryChildren = "浙政联〔2013〕2号";

    /// <summary>Day of the notice.</summary>
    public static readonly DateOnly Issued = new(2018, 3, 8);

    /// <summary>A section of the notice: part in Chinese numerals as printed, such as 三, and item.</summary>
    public static Citation Section(string part, string item) => new(Enrolment, 0, Item: item, Part: part);
}
