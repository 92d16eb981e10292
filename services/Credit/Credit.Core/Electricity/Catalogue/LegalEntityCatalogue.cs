using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Credit.Core.Electricity.Rules.LegalEntity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>Dishonest behaviour of legal entities (社会法人失信行为), Art. 12; item 1 of each level, arrears, is <see cref="ArrearsDetermination"/>.</summary>
internal static class LegalEntityCatalogue
{
    private const DishonestyLevel General = DishonestyLevel.General;
    private const DishonestyLevel Heavier = DishonestyLevel.Heavier;
    private const DishonestyLevel Severe = DishonestyLevel.Severe;
    private static readonly DatedParameter<int> Window = WindowMonths.LegalEntity;

    internal static readonly UserCatalogue Article12 = new(
        Window,
        [
            new(Behaviours.LatePayment, f => f is BillFact, Window,
                new(LegalEntityLatePaymentGeneral.Id, General, LatePaymentCounts.LegalEntityGeneral, LegalEntityLatePaymentGeneral.Find),
                new(LegalEntityLatePaymentHeavier.Id, Heavier, LatePaymentCounts.LegalEntityHeavier, LegalEntityLatePaymentHeavier.Find),
                new(LegalEntityLatePaymentSevere.Id, Severe, LatePaymentCounts.LegalEntitySevere, LegalEntityLatePaymentSevere.Find)),
            new(Behaviours.HazardOverdue, f => f is HazardOverdue, Window,
                new(LegalEntityHazardOverdueGeneral.Id, General, HazardCounts.LegalEntityGeneral, LegalEntityHazardOverdueGeneral.Find),
                new(LegalEntityHazardOverdueHeavier.Id, Heavier, HazardCounts.LegalEntityHeavier, LegalEntityHazardOverdueHeavier.Find),
                new(LegalEntityHazardOverdueSevere.Id, Severe, HazardCounts.LegalEntitySevere, LegalEntityHazardOverdueSevere.Find)),
            // Either refusal is enough: docs/decisions/0046-reading-articles-11-and-12.md.
            new(Behaviours.MeterRefusal, f => f is MeterFault { RefusedRectification: true } or MeterFault { RefusedBackPayment: true }, Window,
                new(LegalEntityMeterRefusalGeneral.Id, General, MeterRefusalCounts.LegalEntityGeneral, LegalEntityMeterRefusalGeneral.Find),
                new(LegalEntityMeterRefusalHeavier.Id, Heavier, MeterRefusalCounts.LegalEntityHeavier, LegalEntityMeterRefusalHeavier.Find),
                new(LegalEntityMeterRefusalSevere.Id, Severe, MeterRefusalCounts.LegalEntitySevere, LegalEntityMeterRefusalSevere.Find)),
            new(Behaviours.ContractBreach, f => f is ContractBreach, Window,
                new(LegalEntityBreachOrTheftHeavier.Id, Heavier, BreachCounts.LegalEntityHeavier, LegalEntityBreachOrTheftHeavier.Find),
                new(LegalEntityBreachOrTheftSevere.Id, Severe, BreachCounts.LegalEntitySevere, LegalEntityBreachOrTheftSevere.Find)),
            new(Behaviours.Theft, f => f is Theft, Window,
                new(LegalEntityBreachOrTheftHeavier.Id, Heavier, TheftCounts.LegalEntityHeavier, LegalEntityBreachOrTheftHeavier.Find),
                new(LegalEntityBreachOrTheftSevere.Id, Severe, TheftCounts.LegalEntitySevere, LegalEntityBreachOrTheftSevere.Find)),
            new(Behaviours.UnlawfulOutage, f => f is UnlawfulOutage { Voltage: GridVoltage.Kv10Or20 }, Window,
                new(LegalEntityUnlawfulOutageHeavier.Id, Heavier, OutageCounts.LegalEntity10Or20KvHeavier, LegalEntityUnlawfulOutageHeavier.Find),
                new(LegalEntityUnlawfulOutageSevere.Id, Severe, OutageCounts.LegalEntity10Or20KvSevere, LegalEntityUnlawfulOutageSevere.Find)),
            new(Behaviours.UnlawfulOutage, f => f is UnlawfulOutage { Voltage: GridVoltage.Kv35AndUp }, Window,
                new CatalogueItem(LegalEntityUnlawfulOutageSevere.Id, Severe, OutageCounts.LegalEntity35KvSevere, LegalEntityUnlawfulOutageSevere.Find)),
            new(Behaviours.FacilityDamage, f => f is FacilityDamage, null,
                new(LegalEntityFacilityDamageHeavier.Id, Heavier, null, LegalEntityFacilityDamageHeavier.Find),
                new(LegalEntityFacilityDamageSevere.Id, Severe, null, LegalEntityFacilityDamageSevere.Find)),
            new(Behaviours.MaliciousComplaint, f => f is MaliciousComplaint, null,
                new CatalogueItem(LegalEntityMaliciousComplaintHeavier.Id, Heavier, null, LegalEntityMaliciousComplaintHeavier.Find)),
            new(Behaviours.ReturnedCheque, f => f is ReturnedCheque, Window,
                new CatalogueItem(LegalEntityReturnedChequeSevere.Id, Severe, ReturnedChequeCounts.LegalEntitySevere, LegalEntityReturnedChequeSevere.Find)),
            new(Behaviours.ProtectedZoneWork, f => f is ProtectedZoneWork, null,
                new CatalogueItem(LegalEntityProtectedZoneWorkSevere.Id, Severe, null, LegalEntityProtectedZoneWorkSevere.Find)),
            new(Behaviours.OrderlyUseRefused, f => f is OrderlyUseRefused, null,
                new CatalogueItem(LegalEntityOrderlyUseRefusedSevere.Id, Severe, null, LegalEntityOrderlyUseRefusedSevere.Find)),
            new(Behaviours.OrderDisrupted, f => f is OrderDisrupted, null,
                new CatalogueItem(LegalEntityOrderDisruptedSevere.Id, Severe, null, LegalEntityOrderDisruptedSevere.Find)),
        ],
        new(LegalEntityRepeatedGeneralHeavier.Id, Behaviours.RepeatedGeneral, General, Heavier, RepetitionCounts.LegalEntityGeneral, LegalEntityRepeatedGeneralHeavier.Find),
        new(LegalEntityRepeatedHeavierSevere.Id, Behaviours.RepeatedHeavier, Heavier, Severe, RepetitionCounts.LegalEntityHeavier, LegalEntityRepeatedHeavierSevere.Find));
}
