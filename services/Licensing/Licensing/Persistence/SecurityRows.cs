using Quzhou.Licensing.Core.Security;

namespace Quzhou.Licensing.Persistence;

/// <summary>An application for a security company (设立保安服务公司申请), stored.</summary>
internal sealed class SecurityApplicationRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string ApplicantId { get; init; }

    public required string ApplicantName { get; init; }

    public required string CompanyName { get; init; }

    public string? LicenceNumber { get; set; }

    public string? CompanyId { get; set; }

    public string? CopyReference { get; set; }

    public byte[]? CopyDigest { get; set; }

    /// <summary>The case as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public SecurityCompanyStage Stage { get; private set; }

    /// <summary>Last day of the term that runs; null when none does.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Basis of the last step, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal SecurityCompanyCase Case
    {
        get => Dossiers.Read<SecurityCompanyCase>(Dossier);
        set => (Dossier, Stage, DueOn) = (Dossiers.Write(value), value.Stage, value.DueOn);
    }
}

/// <summary>A material of an application (申请材料), stored: where it is kept and its digest, never its content.</summary>
internal sealed class SecurityMaterialRow
{
    public required Guid ApplicationId { get; init; }

    public required GuideMaterial Kind { get; init; }

    public required string Reference { get; init; }

    public required byte[] Digest { get; init; }
}
