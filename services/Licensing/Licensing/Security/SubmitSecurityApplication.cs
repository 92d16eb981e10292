using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using GuideMaterial = Quzhou.Licensing.Core.Security.GuideMaterial;

namespace Quzhou.Licensing;

internal sealed partial class SecurityGrpc
{
    private const int MaxFounders = 20;
    private const int MaxManagers = 20;
    private const int MaxPeriods = 30;
    private const int MaxMaterials = 11;
    private const long MaxFen = 1_000_000_000_000;

    public override Task<SubmitSecurityApplicationResponse> SubmitSecurityApplication(SubmitSecurityApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var applicant = check.Subject("applicant_id", request.ApplicantId);
        var name = check.Text("applicant_name", request.ApplicantName, Reading.MaxName);
        var company = check.Text("company_name", request.CompanyName, Reading.MaxName);
        var filing = Filing(check, request);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var standing = await work.StandingOfAsync(applicant, cancellation);
            var id = Guid.CreateVersion7(work.Now);
            var accepted = SecurityCompanyDecisions.Accept(id, filing, new Act(work.Actor.Officer, work.Today), calendar).Settle($"security-applications/{id}");
            var response = new SubmitSecurityApplicationResponse { Verdict = accepted.Verdict, RegisterSequence = standing.RegisterSequence };
            response.Basis.AddRange(accepted.Findings.ToBasis());
            work.Audit("security.submitted", id.ToString(), $"{accepted.Verdict}, register {standing.RegisterSequence}");
            if (!accepted.Granted)
                return response;
            var row = new SecurityApplicationRow
            {
                Id = id, ApplicantId = applicant.Reveal(), ApplicantName = name, CompanyName = company, Case = accepted.State, Findings = StoredBasis.Write(accepted.Findings),
            };
            work.Db.Add(row);
            work.Db.AddRange(request.Materials.Select(m => new SecurityMaterialRow
            {
                ApplicationId = id, Kind = (GuideMaterial)(int)m.Kind, Reference = m.Reference, Digest = m.Digest.ToByteArray(),
            }));
            await work.KeepTermsAsync(row, calendar, cancellation);
            await work.Db.SaveChangesAsync(cancellation);
            response.Application = row.ToMessage(work.Today, caller);
            return response;
        });
    }

    private static SecurityCompanyFiling Filing(RequestChecks check, SubmitSecurityApplicationRequest request)
    {
        check.Money("capital_fen", request.CapitalFen, max: MaxFen);
        check.Items("founders", request.Founders, 1, MaxFounders);
        for (var i = 0; i < request.Founders.Count; i++)
            check.Known($"founders[{i}]", request.Founders[i]);
        check.Items("managers", request.Managers, 1, MaxManagers);
        var managers = request.Managers.Select((m, i) => Manager(check, m, $"managers[{i}]")).ToList();
        check.Items("materials", request.Materials, 0, MaxMaterials);
        for (var i = 0; i < request.Materials.Count; i++)
        {
            check.Known($"materials[{i}].kind", request.Materials[i].Kind);
            check.Text($"materials[{i}].reference", request.Materials[i].Reference, Reading.MaxReference);
            check.Digest($"materials[{i}].digest", request.Materials[i].Digest);
        }
        check.Require(request.Materials.Select(m => m.Kind).Distinct().Count() == request.Materials.Count, "materials", "REPEATED", "材料重复", "names a material twice");
        return new SecurityCompanyFiling(
            request.CapitalFen,
            [.. request.Founders.Select(f => (Core.Security.FounderKind)(int)f)],
            managers,
            request.TechniciansQualified,
            request.HasPremises,
            request.HasEquipment,
            request.HasOrganisation,
            request.StateOwnedAssets,
            request.ForeignInvested,
            request.ArmedEscort,
            request.ByPropertyCompany,
            [.. request.Materials.Select(m => (GuideMaterial)(int)m.Kind)]);
    }

    private static Manager Manager(RequestChecks check, SecurityManager manager, string field)
    {
        check.Public($"{field}.reference", manager.Reference, Reading.MaxNumber);
        check.Known($"{field}.office", manager.Office);
        check.Items($"{field}.work", manager.Work, 0, MaxPeriods);
        check.Items($"{field}.records", manager.Records, 0, MaxPeriods);
        for (var i = 0; i < manager.Records.Count; i++)
            check.Known($"{field}.records[{i}]", manager.Records[i]);
        return new Manager(
            manager.Reference,
            (Core.Security.ManagerOffice)(int)manager.Office,
            manager.HoldsCertificate,
            [.. manager.Work.Select((w, i) => Period(check, w, $"{field}.work[{i}]"))],
            [.. manager.Records.Select(r => (Core.Security.DisqualifyingRecord)(int)r)]);
    }

    private static Core.Security.WorkPeriod Period(RequestChecks check, V1.WorkPeriod period, string field)
    {
        check.Known($"{field}.kind", period.Kind);
        var (from, to) = (check.Date($"{field}.from_date", period.FromDate), check.Date($"{field}.to_date", period.ToDate));
        check.Require(to >= from, $"{field}.to_date", "BEFORE_THE_BEGINNING", "不得早于起始日", "must not be before the beginning");
        return new((Core.Security.ExperienceKind)(int)period.Kind, from, to);
    }
}
