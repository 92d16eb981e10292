using System.Security.Cryptography;
using System.Text;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Licensing.Core.Commitments.Rules;
using Quzhou.Licensing.Core.Tobacco.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CreditReport = Quzhou.Licensing.Core.CreditReport;

namespace Quzhou.Licensing;

/// <summary>Reports to the credit office (报送信用主管部门) and taking them back; each leaves with its transaction, once.</summary>
internal static class CreditReports
{
    private const string Source = "licensing";
    private const byte VersionBits = 0x80;
    private const byte VariantBits = 0x80;

    /// <summary>Reports dishonest behaviour; returns the report's id.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="subject">Who.</param>
    /// <param name="name">Registered name.</param>
    /// <param name="causeId">Application or case that it comes from.</param>
    /// <param name="evidence">The same as a resource name.</param>
    /// <param name="report">What.</param>
    internal static Guid Report(this Work<LicensingDb> work, SubjectId subject, string name, Guid causeId, string evidence, CreditReport report)
    {
        var id = IdOf(causeId, report.Behaviour);
        work.Publish(new DishonestyReported
        {
            ReportId = id,
            Subject = subject.ToContract(name),
            Source = Source,
            Behaviour = report.Behaviour,
            Level = DishonestyLevel.Unspecified,
            OccurredOn = report.OccurredOn,
            Evidence = evidence,
            Basis = [report.Basis.ToContract()],
        });
        work.Audit("dishonesty.reported", id.ToString(), $"{report.Behaviour}, {evidence}");
        return id;
    }

    /// <summary>Takes back the report of what an archive entry says, for the entry was taken out; nothing when it was never reported.</summary>
    internal static void WithdrawReport(this Work<LicensingDb> work, ArchiveEntryRow entry)
    {
        if (BehaviourOf(entry.Kind) is not { } behaviour)
            return;
        var id = IdOf(entry.CauseId, behaviour);
        work.Publish(new DishonestyWithdrawn { WithdrawalId = Guid.CreateVersion7(work.Now), ReportId = id, Source = Source, Reason = "诚信档案异议成立,该记录已撤销" });
        work.Audit("dishonesty.withdrawn", id.ToString(), $"{behaviour}, archive-entries/{entry.Id}");
    }

    /// <summary>Id of the report of a behaviour: a cause has one report of each, and the id is found again from both (UUID version 8).</summary>
    internal static Guid IdOf(Guid causeId, string behaviour)
    {
        var id = SHA256.HashData([.. causeId.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(behaviour)]).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | VersionBits);
        id[8] = (byte)((id[8] & 0x3F) | VariantBits);
        return new Guid(id, bigEndian: true);
    }

    private static string? BehaviourOf(ArchiveEntryKind kind) => kind switch
    {
        ArchiveEntryKind.FalseCommitment => IntegrityRecorded.FalseCommitment,
        ArchiveEntryKind.TobaccoCancelled => RevocationReported.Behaviour,
        _ => null,
    };
}
