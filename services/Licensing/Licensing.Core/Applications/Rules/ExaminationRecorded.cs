using Quzhou.Law;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>An examination is put on record, with its visit when there was one (主文四(四)、(五):审查要求).</summary>
public static class ExaminationRecorded
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.examination.recorded";

    /// <summary>Finding of the record.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "四", Item = "五")]
    public static Finding Find(DateOnly on, OnSiteExamination? visit) => new(
        Id,
        Texts.Plan("四", visit is null ? "四" : "五"),
        visit is null ? "审查情况已记录" : "现场核查和审查情况已记录",
        visit is null ? "The examination is on record" : "The visit and the examination are on record",
        visit is null ? [FactText.Day("examined_on", on)] : [FactText.Day("examined_on", on), FactText.Day("visited_on", visit.VisitedOn), FactText.Number("officers", visit.Officers.Count)]);
}
