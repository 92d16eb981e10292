using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Core.Security.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using SecurityCompanyStage = Quzhou.Licensing.V1.SecurityCompanyStage;

namespace Quzhou.Licensing;

/// <summary>Keeps a step of an application for a security company, and the last day of the next.</summary>
internal static class SecuritySteps
{
    private const string Police = "public-security-office";

    private static readonly (Core.Security.SecurityCompanyStage Stage, WorkKind Kind)[] Terms =
    [
        (Core.Security.SecurityCompanyStage.Accepted, WorkKind.SecurityReview),
        (Core.Security.SecurityCompanyStage.Reviewed, WorkKind.SecurityDecision),
        (Core.Security.SecurityCompanyStage.Licensed, WorkKind.SecurityRegistration),
        (Core.Security.SecurityCompanyStage.Registered, WorkKind.SecurityCopy),
    ];

    internal static async Task<Settled<SecurityCompanyCase>> StepAsync(
        this Work<LicensingDb> work, SecurityApplicationRow row, Outcome<SecurityCompanyCase> outcome, string action, WorkingDayCalendar calendar, CancellationToken cancellation)
    {
        var settled = outcome.Settle($"security-applications/{row.Id}");
        row.Case = settled.State;
        if (settled.Findings.Count > 0)
            row.Findings = StoredBasis.Write(settled.Findings);
        await work.KeepTermsAsync(row, calendar, cancellation);
        work.Audit(action, row.Id.ToString(), $"{settled.Verdict}, {row.Stage}, {settled.Rule}");
        await work.Db.SaveChangesAsync(cancellation);
        return settled;
    }

    /// <summary>Keeps the last day of the open step on the list of work.</summary>
    internal static async Task KeepTermsAsync(this Work<LicensingDb> work, SecurityApplicationRow row, WorkingDayCalendar calendar, CancellationToken cancellation)
    {
        foreach (var (stage, kind) in Terms)
        {
            var due = row.Stage == stage ? row.DueOn : null;
            await work.KeepAsync(kind, row.Id, Police, due, due is null ? null : TermOf(row.Case, calendar), cancellation);
        }
    }

    internal static SecurityApplication ToMessage(this SecurityApplicationRow row, DateOnly today, Caller caller)
    {
        var application = row.Case;
        var message = new SecurityApplication
        {
            ApplicationId = row.Id.ToString(),
            Applicant = SubjectId.Parse(row.ApplicantId).ToMessage(row.ApplicantName, caller),
            CompanyName = row.CompanyName,
            Authority = (V1.DecidingAuthority)(int)application.Authority,
            Stage = (SecurityCompanyStage)(int)application.Stage,
            AcceptedOn = application.Accepted.On.ToMessage(),
            DueOn = application.DueOn?.ToMessage(),
            Overdue = AfterLicenceDecisions.Overdue(application, today) is not null,
            Points = application.Review?.Score.Sections.Sum(s => s.Points).ToString("0.##") ?? "",
            ReviewedBy = application.Review?.Act.By ?? "",
            DecidedOn = application.Decided?.On.ToMessage(),
            LicenceNumber = row.LicenceNumber ?? "",
            RegisteredOn = application.RegisteredOn?.ToMessage(),
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    private static Finding TermOf(SecurityCompanyCase application, WorkingDayCalendar calendar) => application.Stage switch
    {
        Core.Security.SecurityCompanyStage.Accepted => ReviewAndDecisionTerm.Review(application.Accepted.On, calendar).Finding,
        Core.Security.SecurityCompanyStage.Reviewed => ReviewAndDecisionTerm.Decision(application.OpinionReceivedOn!.Value, calendar).Finding,
        Core.Security.SecurityCompanyStage.Licensed => LicenceLapsesUnregistered.Check(application.Decided!.On, application.RegisterDueOn!.Value, application.RegisterDueOn.Value.AddDays(1))! with
        {
            ReasonZh = "应在期限内办理工商登记,逾期许可证失效",
            ReasonEn = "To be registered within the term, or the licence lapses",
        },
        _ => BusinessLicenceCopied.Find(application.RegisteredOn!.Value, application.CopyDueOn!.Value, application.CopyDueOn.Value) with
        {
            ReasonZh = "应在期限内报送营业执照复印件",
            ReasonEn = "The copy of the business licence is to be sent within the term",
        },
    };
}
