using Google.Protobuf;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>The archive of a project (档案): where a document is kept and its digest, never its content.</summary>
internal static class Archive
{
    private const int MaxMaterials = 60;

    internal static IReadOnlyList<V1.Material> Materials(this RequestChecks check, IReadOnlyList<V1.Material> materials)
    {
        check.Items("materials", materials, 1, MaxMaterials);
        for (var i = 0; i < materials.Count; i++)
        {
            check.Known($"materials[{i}].kind", materials[i].Kind);
            check.Text($"materials[{i}].reference", materials[i].Reference, Reading.MaxReference);
            check.Digest($"materials[{i}].digest", materials[i].Digest);
        }
        return materials;
    }

    internal static List<MaterialRow> File(this Work<HousingFundDb> work, Guid projectId, Guid? admissionId, IEnumerable<V1.Material> materials)
    {
        var rows = materials.Select(m => new MaterialRow
        {
            Id = Guid.CreateVersion7(work.Now),
            ProjectId = projectId,
            AdmissionId = admissionId,
            Kind = m.Kind,
            Reference = m.Reference,
            Digest = m.Digest.ToByteArray(),
            OriginalChecked = m.OriginalChecked,
            FiledOn = work.Today,
            FiledBy = work.Actor.Officer,
        }).ToList();
        work.Db.Materials.AddRange(rows);
        return rows;
    }

    internal static ArchivedMaterial ToMessage(this MaterialRow row) => new()
    {
        MaterialId = row.Id.ToString(),
        Material = new V1.Material { Kind = row.Kind, Reference = row.Reference, Digest = ByteString.CopyFrom(row.Digest), OriginalChecked = row.OriginalChecked },
        FiledOn = row.FiledOn.ToMessage(),
        FiledBy = row.FiledBy,
    };
}
