using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>Dishonest behaviour of natural persons (自然人失信行为), Art. 11; item 1 of each level, arrears, is <see cref="ArrearsDetermination"/>.</summary>
internal static class NaturalPersonCatalogue
{
    private const DishonestyLevel General = DishonestyLevel.General;
    private const DishonestyLevel Heavier = DishonestyLevel.Heavier;
    private const DishonestyLevel Severe = DishonestyLevel.Severe;
    private static readonly DatedParameter<int> Window = WindowMonths.NaturalPerson;

    internal static readonly UserCatalogue Article11 = new(
        Window,
        [
            new(Behaviours.LatePayment, f => f is BillFact, Window,
                new(NaturalPersonLatePaymentGeneral.Id, General, LatePaymentCounts.NaturalPersonGeneral, NaturalPersonLatePaymentGeneral.Find),
                new(NaturalPersonLatePaymentHeavier.Id, Heavier, LatePaymentCounts.NaturalPersonHeavier, NaturalPersonLatePaymentHeavier.Find),
                new(NaturalPersonLatePaymentSevere.Id, Severe, LatePaymentCounts.NaturalPersonSevere, NaturalPersonLatePaymentSevere.Find)),
            new(Behaviours.ContractBreach, f => f is ContractBreach, Window,
                new(NaturalPersonBreachOrTheftHeavier.Id, Heavier, BreachCounts.NaturalPersonHeavier, NaturalPersonBreachOrTheftHeavier.Find),
                new(NaturalPersonBreachOrTheftSevere.Id, Severe, BreachCounts.NaturalPersonSevere, NaturalPersonBreachOrTheftSevere.Find)),
            new(Behaviours.Theft, f => f is Theft, Window,
                new(NaturalPersonBreachOrTheftHeavier.Id, Heavier, TheftCounts.NaturalPersonHeavier, NaturalPersonBreachOrTheftHeavier.Find),
                new(NaturalPersonBreachOrTheftSevere.Id, Severe, TheftCounts.NaturalPersonSevere, NaturalPersonBreachOrTheftSevere.Find)),
            new(Behaviours.MeterRefusal, f => f is MeterFault, null,
                new CatalogueItem(NaturalPersonMeterRefusalHeavier.Id, Heavier, null, NaturalPersonMeterRefusalHeavier.Find)),
            new(Behaviours.FacilityDamage, f => f is FacilityDamage, null,
                new(NaturalPersonFacilityDamageHeavier.Id, Heavier, null, NaturalPersonFacilityDamageHeavier.Find),
                new(NaturalPersonFacilityDamageSevere.Id, Severe, null, NaturalPersonFacilityDamageSevere.Find)),
            new(Behaviours.MaliciousComplaint, f => f is MaliciousComplaint, null,
                new CatalogueItem(NaturalPersonMaliciousComplaintHeavier.Id, Heavier, null, NaturalPersonMaliciousComplaintHeavier.Find)),
            new(Behaviours.ConstructionObstructed, f => f is ConstructionObstructed, null,
                new CatalogueItem(NaturalPersonConstructionObstructedSevere.Id, Severe, null, NaturalPersonConstructionObstructedSevere.Find)),
            new(Behaviours.OrderDisrupted, f => f is OrderDisrupted, null,
                new CatalogueItem(NaturalPersonOrderDisruptedSevere.Id, Severe, null, NaturalPersonOrderDisruptedSevere.Find)),
        ],
        new(NaturalPersonRepeatedGeneralHeavier.Id, Behaviours.RepeatedGeneral, General, Heavier, RepetitionCounts.NaturalPersonGeneral, NaturalPersonRepeatedGeneralHeavier.Find),
        new(NaturalPersonRepeatedHeavierSevere.Id, Behaviours.RepeatedHeavier, Heavier, Severe, RepetitionCounts.NaturalPersonHeavier, NaturalPersonRepeatedHeavierSevere.Find));
}
