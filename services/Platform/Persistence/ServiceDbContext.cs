using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Audit;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Inbox;
using Quzhou.Platform.Outbox;
using Quzhou.Platform.Register;

namespace Quzhou.Platform.Persistence;

/// <summary>
/// Base of every department's database: its own tables plus the platform's, in one PostgreSQL database, so that state,
/// outgoing messages, the idempotency of requests and the audit log commit together or not at all.
/// </summary>
/// <param name="options">Options of the department's context.</param>
public abstract class ServiceDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Messages on their way to the broker (发件箱).</summary>
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    /// <summary>Messages that took effect here (收件箱).</summary>
    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    /// <summary>Answers to requests, so that a repeat changes nothing (请求去重).</summary>
    public DbSet<RequestRow> Requests => Set<RequestRow>();

    /// <summary>Register of joint punishments (联合惩戒名册).</summary>
    public DbSet<PunishmentRow> Punishments => Set<PunishmentRow>();

    /// <summary>What punishments restrict here (限制).</summary>
    public DbSet<RestrictionRow> Restrictions => Set<RestrictionRow>();

    /// <summary>The audit log (审计日志).</summary>
    public DbSet<AuditRow> AuditEntries => Set<AuditRow>();

    /// <summary>Head of the audit chain, one row.</summary>
    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();

    /// <summary>Heads of other services' chains, kept against truncation.</summary>
    public DbSet<AuditAnchorRow> AuditAnchors => Set<AuditAnchorRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxRow>(e =>
        {
            e.ToTable("outbox");
            e.HasKey(r => r.Id);
            e.Property(r => r.Payload).HasColumnType("jsonb");
            e.HasIndex(r => r.NextAttemptAt).HasFilter("sent_at IS NULL");
            e.HasIndex(r => r.SentAt);
        });
        modelBuilder.Entity<InboxRow>(e =>
        {
            e.ToTable("inbox");
            e.HasKey(r => new { r.MessageId, r.Consumer });
        });
        modelBuilder.Entity<RequestRow>(e =>
        {
            e.ToTable("requests");
            e.HasKey(r => new { r.Caller, r.Method, r.RequestId });
        });
        modelBuilder.Entity<PunishmentRow>(e =>
        {
            e.ToTable("punishment_register");
            e.HasKey(r => r.PunishmentId);
            e.Property(r => r.Decision).HasColumnType("jsonb");
            e.Property(r => r.Answer).HasColumnType("jsonb");
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => r.Sequence);
        });
        modelBuilder.Entity<RestrictionRow>(e =>
        {
            e.ToTable("restrictions");
            e.HasKey(r => r.Id);
            e.Property(r => r.Basis).HasColumnType("jsonb");
            e.HasIndex(r => new { r.PunishmentId, r.Kind, r.Target }).IsUnique().HasFilter("released_at IS NULL");
            e.HasIndex(r => r.Target).HasFilter("released_at IS NULL");
        });
        modelBuilder.Entity<AuditRow>(e =>
        {
            e.ToTable("audit_log");
            e.HasKey(r => r.Sequence);
            e.Property(r => r.Sequence).ValueGeneratedNever();
            e.HasIndex(r => r.Target);
        });
        modelBuilder.Entity<AuditHeadRow>(e =>
        {
            e.ToTable("audit_head");
            e.HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasData(new AuditHeadRow { Id = AuditHeadRow.TheOnly, Sequence = 0, Hash = AuditChain.Origin });
        });
        modelBuilder.Entity<AuditAnchorRow>(e =>
        {
            e.ToTable("audit_anchors");
            e.HasKey(r => r.Peer);
        });
    }
}
