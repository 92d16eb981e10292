using Quzhou.Contracts.V1;

namespace Quzhou.Contracts.Tests;

/// <summary>One value of every published event, with every field set.</summary>
internal static class Samples
{
    private static readonly Guid Punishment = new("0199a3c4-1111-7abc-8def-0123456789ab");
    private static readonly DateTimeOffset At = new(2018, 7, 2, 1, 2, 3, 456, TimeSpan.Zero);
    private static readonly Subject Company = new("91330800MA0000000X", SubjectType.Enterprise, "衢州样例置业有限公司");

    private static readonly LegalBasis Arrears = new(
        "credit.arrears.legal-entity.severe", "衢发改发〔2018〕23号", 12, 0, "三.1", "", "欠费满六个月且经催缴", "six months unpaid after dunning");

    private static readonly LegalBasis Commitment = new("", "衢政办发〔2018〕24号", 13, 0, "", "附件2", "不再适用告知承诺", "no commitment route");

    private static readonly Guid Permit = new("0199a3c4-6666-7abc-8def-0123456789ab");

    private static readonly LegalBasis Granted = new(
        "licensing.ordinary.decided", "衢政办发〔2018〕24号", 0, 0, "五", "四", "经审查符合条件,准予许可", "examined and granted");

    private static readonly Effect Effect = new("KEY_SUPERVISION", "permit-1", "列入重点监管", Commitment);

    internal static readonly IReadOnlyDictionary<string, object> Events = new object[]
    {
        new JointPunishmentImposed
        {
            PunishmentId = Punishment,
            Version = 1,
            Sequence = 7,
            Subject = Company,
            Level = DishonestyLevel.Severe,
            Grounds = [new Ground(new("0199a3c4-2222-7abc-8def-0123456789ab"), "ELECTRICITY_ARREARS", new(2018, 6, 30), Arrears)],
            Measures = [new Measure("LICENSING_NO_COMMITMENT_ROUTE", "licensing", "不适用告知承诺", Commitment)],
            ImposedOn = new(2018, 7, 2),
            ExpiresOn = new(2023, 7, 31),
            IssuedBy = "credit-office",
        },
        new JointPunishmentLifted
        {
            PunishmentId = Punishment,
            Version = 2,
            Sequence = 8,
            Subject = Company,
            Reason = LiftReason.Repaired,
            LiftedOn = new(2018, 9, 3),
        },
        new PunishmentEnforced { PunishmentId = Punishment, Version = 1, Service = "licensing", Effects = [Effect], EnforcedAt = At },
        new PunishmentReleased { PunishmentId = Punishment, Version = 2, Service = "licensing", Effects = [Effect], ReleasedAt = At },
        new EnforcementFailed { PunishmentId = Punishment, Version = 1, Service = "licensing", ReasonCode = "TimeoutException", FailedAt = At },
        new DishonestyReported
        {
            ReportId = new("0199a3c4-3333-7abc-8def-0123456789ab"),
            Subject = Company,
            Source = "food-safety",
            Behaviour = "UNSAFE_FOOD",
            Level = DishonestyLevel.Heavier,
            OccurredOn = new(2018, 6, 30),
            Evidence = "inspection-42",
            Basis = [Commitment],
        },
        new DishonestyWithdrawn
        {
            WithdrawalId = new("0199a3c4-5555-7abc-8def-0123456789ab"),
            ReportId = new("0199a3c4-3333-7abc-8def-0123456789ab"),
            Source = "food-safety",
            Reason = "复核后撤回",
        },
        new PermitIssued
        {
            PermitId = Permit,
            Version = 1,
            Subject = Company,
            SubjectName = "衢州样例置业有限公司",
            CatalogueSerial = 70,
            ItemName = "食品经营许可",
            Zone = DevelopmentZone.EconomicDevelopment,
            IssuedOn = new(2018, 7, 2),
            ValidUntil = new(2023, 7, 1),
            Authority = "市市场监管局",
            Premises = new Premises("柯城区", "花园街道", "第三网格", "世纪大道1号"),
            Basis = [Granted],
        },
        new PermitEnded
        {
            PermitId = Permit,
            Version = 2,
            Subject = Company,
            Reason = PermitEndReason.Revoked,
            EndedOn = new(2018, 9, 3),
            Basis = [Granted],
        },
    }.ToDictionary(e => e.GetType().Name);
}
