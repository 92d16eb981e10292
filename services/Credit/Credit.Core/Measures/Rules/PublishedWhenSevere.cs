using Quzhou.Credit.Core.Measures.Parameters;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>Severe behaviour of the kinds named is published, personal data masked (公示), Art. 22 and 19.</summary>
public static class PublishedWhenSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.publication";

    /// <summary>The finding when the record is to be published on the day, else null.</summary>
    /// <param name="record">The record.</param>
    /// <param name="found">Where the rule stands that found it.</param>
    /// <param name="date">The day. The parameter is that of the day of determination.</param>
    [Rule(Id, Regulation.Document, 22)]
    [Rule(Id, Regulation.Document, 19)]
    public static Finding? Find(CreditRecord record, Citation found, DateOnly date) =>
        record.CarriesPunishment(date)
        && found.Document == Regulation.Document
        && PublishedBehaviour.Severe.On(record.DeterminedOn).Value.Items.Contains((found.Article, found.Item))
            ? new Finding(
                Id,
                Regulation.Article(22),
                "属应予公示的严重失信行为,向社会公示,个人信息遮蔽。",
                "Severe behaviour of a kind that is published; personal data are masked.",
                [new Fact("record_id", record.Id.ToString()), new Fact("found_by", found.ToString())],
                PublishedBehaviour.Severe.Describe(record.DeterminedOn))
            : null;
}
