using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>A revocation that was served goes to the credit office: one breach, restricted everywhere (衢政办发〔2018〕24号五(二)).</summary>
public static class RevocationReported
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.credit-report";

    /// <summary>Code of the behaviour.</summary>
    public const string Behaviour = "TOBACCO_RETAIL_LICENCE_REVOKED";

    /// <summary>The report of a case whose decision was served; null for any other.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "五", Item = "二")]
    public static CreditReport? Of(RevocationCase revocation) =>
        revocation.Last(RevocationStep.Serve) is { } served && revocation.Last(RevocationStep.Decide) is { } decided
            ? new CreditReport(Behaviour, decided.Act.On, new Finding(
                Id,
                Texts.Plan("五", "二"),
                "取消从事烟草专卖业务资格的决定已送达,报送信用主管部门",
                "The revocation was served and is reported to the credit office",
                [
                    FactText.Day("decided_on", decided.Act.On),
                    FactText.Day("served_on", served.Act.On),
                    .. revocation.Grounds.Select(g => FactText.Number("ground", g)),
                ]))
            : null;
}
