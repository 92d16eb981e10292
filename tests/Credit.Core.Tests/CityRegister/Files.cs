using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.JointPunishment.Parameters;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.CityRegister;

/// <summary>Parts of a subject's file.</summary>
internal static class Files
{
    internal static readonly Citation Arrears = Regulation.Article(12, "三.1");

    /// <summary>A report of a department: determined on 2018-07-15, without a term.</summary>
    internal static FiledRecord Report(Citation basis, DishonestyLevel? level = DishonestyLevel.Severe, string occurredOn = "2018-07-01") => new(
        new CreditRecord(new Guid(7, 0, 0, new byte[8]), "BEHAVIOUR", level, Day(occurredOn), Day("2018-07-15"), null), "housing-fund", Disputed: false, [basis]);

    /// <summary>A severe record of the power company, determined on 2018-07-15, valid until 2023-07-31.</summary>
    internal static FiledRecord Severe(Citation? basis = null) =>
        new(Record(DishonestyLevel.Severe, "2018-07-15"), "power-company", Disputed: false, [basis ?? Arrears]);

    /// <summary>A punishment decided on 2018-08-01 until 2023-07-31.</summary>
    internal static Punishment Imposed(bool published = true) => new(
        new Guid(9, 0, 0, new byte[8]),
        UserKind.LegalEntity,
        PunishmentState.InForce,
        1,
        [new Guid(1, 0, 0, new byte[8])],
        [.. MeasureCatalogue.Measures.On(Day("2018-08-01")).Value.Measures.Where(m => published || m.Code != PublicList.MeasureCode)],
        Zhou,
        Day("2018-07-20"),
        "",
        new PunishmentDecision(Wu, Day("2018-08-01"), "", Day("2023-07-31"), ["credit"]));

    internal static FiledRecord Change(this FiledRecord filed, Func<CreditRecord, CreditRecord> change) => filed with { Record = change(filed.Record) };
}
