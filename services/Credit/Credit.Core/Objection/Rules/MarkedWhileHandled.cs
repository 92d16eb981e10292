using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection.Rules;

/// <summary>A record under objection is marked; publication and handling go on (异议标识), Art. 31.</summary>
public static class MarkedWhileHandled
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.objection.marked";

    /// <summary>The finding that the mark rests on.</summary>
    /// <param name="objectionId">The objection.</param>
    [Rule(Id, Regulation.Document, 31)]
    public static Finding Find(Guid objectionId) => new(
        Id,
        Regulation.Article(31),
        "异议处理期间记录打上异议标识,公示与处理照常进行。",
        "While the objection is handled the record is marked; publication and handling go on.",
        [new Fact("objection_id", objectionId.ToString())]);
}
