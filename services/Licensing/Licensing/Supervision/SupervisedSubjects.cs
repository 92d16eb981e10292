using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>The list of what an agency supervises (监管对象名录库).</summary>
internal static class SupervisedSubjects
{
    /// <summary>A subject of the caller's agency, locked.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, also when another agency supervises it; FAILED_PRECONDITION when it was taken out, or is of another kind.</exception>
    internal static async Task<SupervisedSubjectRow> SupervisedAsync(
        this Work<LicensingDb> work, Guid key, SupervisedKind kind, CancellationToken cancellation)
    {
        var row = await work.LockedAsync<SupervisedSubjectRow>("subject", key, cancellation);
        if (row.Agency != work.Actor.Agency)
            throw ApiErrors.NotFound("subject", key.ToString());
        if (row.RemovedOn is not null)
            throw ApiErrors.Precondition("WRONG_STATE", $"subjects/{key}", "该对象已移出名录", "the subject was taken out of the list", "RegisterSubject");
        return kind == SupervisedKind.Unspecified || row.Kind == kind
            ? row
            : throw ApiErrors.Precondition("WRONG_KIND", $"subjects/{key}", "该对象不属于此项监管的行业", $"the subject is supervised as {row.Kind}");
    }

    /// <summary>The subject as the inspection sees it: its own list, its yearly class, a punishment in force.</summary>
    internal static InspectionSubject ToInspection(this SupervisedSubjectRow row, IReadOnlyList<Law.Fact>? punishment) =>
        new(row.Id.ToString(), row.KeyUnit, row.YearClass, punishment);

    internal static SupervisionClass ClassOf(InspectionSubject subject) => (SupervisionClass)(int)StratumOfSubject.Of(subject).Stratum;

    internal static SupervisedSubject ToMessage(this SupervisedSubjectRow row, IReadOnlyList<Law.Fact>? punishment, Caller caller) => new()
    {
        SubjectKey = row.Id.ToString(),
        Subject = SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller),
        Kind = row.Kind,
        SupervisionClass = ClassOf(row.ToInspection(punishment)),
        District = row.District,
        Station = row.Station,
        RegisteredOn = row.RegisteredOn.ToMessage(),
        RemovedOn = row.RemovedOn?.ToMessage(),
    };

    /// <summary>A name as everybody may see it: of a person only the family name.</summary>
    internal static string PublicName(string subjectId, string name) => SubjectId.Parse(subjectId).IsNaturalPerson ? Conversions.MaskName(name) : name;
}
