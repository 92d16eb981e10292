using Quzhou.FoodSafety.Core.Operators.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Operators.Rules;

/// <summary>A permit of a food item puts its holder on the register (附件1); where the item covers several kinds, the office says which.</summary>
public static class PermitCreatesKind
{
    private const string Id = "foodsafety.register.permit";

    /// <summary>Kinds that the permit can create: none for an item that permits no food business, one where it is sure.</summary>
    /// <param name="catalogueSerial">Serial of the item.</param>
    /// <param name="issuedOn">Day of issue; governs.</param>
    [Rule(Id, Texts.Separation, 0, Part = "附件1")]
    public static (IReadOnlyList<OperatorKind> Kinds, Finding? Finding) Of(int catalogueSerial, DateOnly issuedOn)
    {
        if (!PermitItems.Kinds.On(issuedOn).Value.TryGetValue(catalogueSerial, out var kinds))
            return ([], null);
        Fact[] facts = [FactText.Number("catalogue_serial", catalogueSerial), FactText.Day("issued_on", issuedOn)];
        return (kinds, kinds.Count == 1
            ? new Finding(Id, Texts.Catalogue(), "凭许可(登记)纳入食品生产经营者名册", "Entered in the register of food operators by its permit", facts)
            : new Finding(Id, Texts.Catalogue(), "该许可事项涵盖多种业态,由监管部门确定业态后登记", "The item covers several kinds: the office says which", facts));
    }
}
