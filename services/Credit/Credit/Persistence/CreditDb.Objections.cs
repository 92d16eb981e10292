using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Objection;
using Quzhou.Credit.Core.Trustworthy;

namespace Quzhou.Credit.Persistence;

/// <content>Objections, trustworthy users, notices and measures (异议、守信激励与失信措施).</content>
internal sealed partial class CreditDb
{
    /// <summary>Most references of evidence with one objection.</summary>
    internal const int MaxEvidence = 20;

    /// <summary>Objections (异议).</summary>
    public DbSet<ObjectionRow> Objections => Set<ObjectionRow>();

    /// <summary>Applications for the trustworthy level (诚信用户申请).</summary>
    public DbSet<TrustworthyRow> Trustworthy => Set<TrustworthyRow>();

    /// <summary>Suggested punishments (联合惩戒建议).</summary>
    public DbSet<SuggestionRow> Suggestions => Set<SuggestionRow>();

    /// <summary>Notices (提醒与告知).</summary>
    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    /// <summary>Credit promises (信用承诺).</summary>
    public DbSet<PromiseRow> Promises => Set<PromiseRow>();

    /// <summary>Users settled in advance (全额预结算).</summary>
    public DbSet<PrepaidRow> Prepaid => Set<PrepaidRow>();

    /// <summary>Pushes to the city's platform (平台推送).</summary>
    public DbSet<PushRow> Pushes => Set<PushRow>();

    private static void ConfigureObjections(ModelBuilder model)
    {
        model.Entity<ObjectionRow>(e =>
        {
            e.ToTable("objections", t => t.HasCheckConstraint("ck_objections_closed", "(state = 'Open') = (closed_on IS NULL) AND (state = 'Open') = (result IS NULL)"));
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => new { r.SubjectId, r.Number });
            e.HasIndex(r => r.RecordId).IsUnique().HasFilter($"state = '{nameof(ObjectionState.Open)}'");
            e.HasIndex(r => new { r.DueOn, r.Number }).HasFilter($"state = '{nameof(ObjectionState.Open)}'");
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Result).HasConversion<string>();
            e.Property(r => r.Statement).HasMaxLength(TextLength);
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Ignore(r => r.Etag);
            e.HasOne<RecordRow>().WithMany().HasForeignKey(r => r.RecordId);
        });
        model.Entity<TrustworthyRow>(e =>
        {
            e.ToTable("trustworthy_applications");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => r.SubjectId, "ix_trustworthy_applications_open").IsUnique()
                .HasFilter($"state IN ('{nameof(TrustworthyState.Requested)}', '{nameof(TrustworthyState.PowerCompanyApproved)}')");
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Reviews).HasColumnType("jsonb");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Ignore(r => r.Etag);
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<SuggestionRow>(e =>
        {
            e.ToTable("punishment_suggestions");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => new { r.State, r.Number });
            e.HasIndex(r => r.SubjectId).IsUnique().HasFilter($"state = '{nameof(SuggestionState.Open)}'");
            e.HasIndex(r => r.SubjectId, "ix_punishment_suggestions_subject");
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.Ignore(r => r.Etag);
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<RecordRow>().HasIndex(r => r.SubjectId, "ix_records_severe").HasFilter("level = 'Severe' AND withdrawal IS NULL AND punishment_ended_on IS NULL");
        ConfigureMeasures(model);
    }

    private static void ConfigureMeasures(ModelBuilder model)
    {
        model.Entity<NoticeRow>(e =>
        {
            e.ToTable("notices", t => t.HasCheckConstraint("ck_notices_delivered", "(delivered_on IS NULL) = (channel IS NULL)"));
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => r.RecordId).IsUnique().HasFilter("objection_id IS NULL");
            e.HasIndex(r => r.ObjectionId).IsUnique().HasFilter("objection_id IS NOT NULL");
            e.HasIndex(r => r.Number, "ix_notices_open").HasFilter("delivered_on IS NULL");
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.Property(r => r.Kind).HasConversion<string>();
            e.Property(r => r.Channel).HasConversion<string>();
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasOne<RecordRow>().WithMany().HasForeignKey(r => r.RecordId);
        });
        model.Entity<PromiseRow>(e =>
        {
            e.ToTable("credit_promises");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => r.SubjectId);
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<PrepaidRow>(e =>
        {
            e.ToTable("prepaid_settlements");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.SubjectId).IsUnique().HasFilter("ended_on IS NULL");
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasOne<SubjectRow>().WithMany().HasForeignKey(r => r.SubjectId);
        });
        model.Entity<PushRow>(e =>
        {
            e.ToTable("platform_pushes");
            e.HasKey(r => r.Id);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => new { r.Kind, r.Cause }).IsUnique();
            e.HasIndex(r => new { r.State, r.Number });
            e.HasIndex(r => r.RecordId);
            e.Property(r => r.Number).UseIdentityAlwaysColumn();
            e.Property(r => r.Kind).HasConversion<string>();
            e.Property(r => r.State).HasConversion<string>();
            e.Property(r => r.Findings).HasColumnType("jsonb");
            e.HasOne<RecordRow>().WithMany().HasForeignKey(r => r.RecordId);
        });
    }
}
