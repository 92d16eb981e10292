using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Operators.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using CoreKind = Quzhou.FoodSafety.Core.Operators.OperatorKind;

namespace Quzhou.FoodSafety;

/// <summary>The operators' files, from rows to the wire.</summary>
internal static class OperatorMessages
{
    /// <summary>True for kinds that serve meals: their size and waste are kept.</summary>
    internal static bool IsCatering(this CoreKind kind) => kind is CoreKind.Caterer or CoreKind.Canteen or CoreKind.SmallAndStall or CoreKind.FarmKitchen;

    internal static OperatorPermit ToMessage(this PermitRow row, Caller caller) => new()
    {
        PermitId = row.PermitId.ToString(),
        Version = row.Version,
        CatalogueSerial = row.CatalogueSerial,
        ItemName = row.ItemName,
        Authority = row.Authority,
        IssuedOn = row.IssuedOn?.ToMessage(),
        ValidUntil = row.ValidUntil?.ToMessage(),
        EndedOn = row.EndedOn?.ToMessage(),
        Holder = SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller),
        County = row.County,
        Township = row.Township,
        Grid = row.Grid,
        Address = row.Address,
    };

    internal static StaffMember ToMessage(this StaffRow row, IEnumerable<Training> trainings, int year, Caller caller)
    {
        var standing = TrainingHours.Of(year, trainings);
        var message = new StaffMember
        {
            StaffId = row.Id.ToString(),
            Person = SubjectId.Parse(row.PersonId).ToMessage(row.PersonName, caller),
            Duty = row.Duty,
            Hours = standing.Hours,
            MissingHours = standing.Missing,
        };
        message.Basis.Add(standing.Basis.ToBasis());
        return message;
    }

    internal static Milestone ToMessage(this MilestoneRow row) => new()
    {
        MilestoneId = row.Id.ToString(),
        OperatorId = row.OperatorId.ToString(),
        Kind = row.Kind,
        ReachedOn = row.ReachedOn.ToMessage(),
        Evidence = row.Evidence,
        ConfirmedOn = row.ConfirmedOn?.ToMessage(),
    };

    internal static Insurance ToMessage(this InsuranceRow row) => new()
    {
        InsuranceId = row.Id.ToString(),
        OperatorId = row.OperatorId.ToString(),
        PolicyNumber = row.PolicyNumber,
        Insurer = row.Insurer,
        From = row.From.ToMessage(),
        Until = row.Until.ToMessage(),
        PremiumFen = row.PremiumFen,
        InsuredFen = row.InsuredFen,
    };
}
