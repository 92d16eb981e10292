using Microsoft.EntityFrameworkCore;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Tables of the operators' files.</summary>
internal static class OperatorFileModel
{
    internal static void Configure(ModelBuilder model)
    {
        model.Entity<PermitRow>(e =>
        {
            e.ToTable("operator_permits");
            e.HasKey(r => r.PermitId);
            e.HasIndex(r => r.SubjectId);
            e.HasIndex(r => new { r.OperatorId, r.PermitId });
            e.HasIndex(r => r.ValidUntil).HasFilter("ended_on IS NULL");
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        model.Entity<StaffRow>(e =>
        {
            e.ToTable("operator_staff");
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.OperatorId, r.PersonId }).IsUnique();
            e.HasIndex(r => new { r.OperatorId, r.Id });
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        model.Entity<TrainingRow>(e =>
        {
            e.ToTable("staff_trainings", t => t.HasCheckConstraint("hours_of_a_day", "hours BETWEEN 1 AND 12"));
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.StaffId, r.TrainedOn });
            e.HasOne<StaffRow>().WithMany().HasForeignKey(r => r.StaffId);
        });
        model.Entity<MilestoneRow>(e =>
        {
            e.ToTable("operator_milestones");
            e.HasKey(r => r.Id);
            e.Property(r => r.Version).IsRowVersion();

            // An operator reaches a milestone once.
            e.HasIndex(r => new { r.OperatorId, r.Kind }).IsUnique();
            e.HasIndex(r => new { r.Kind, r.ReachedOn });
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        model.Entity<InsuranceRow>(e =>
        {
            e.ToTable("insurances", t => t.HasCheckConstraint("first_day_first", "\"from\" <= \"until\""));
            e.HasKey(r => r.Id);
            e.HasIndex(r => new { r.Insurer, r.PolicyNumber }).IsUnique();
            e.HasIndex(r => r.OperatorId);
            e.HasOne<OperatorRow>().WithMany().HasForeignKey(r => r.OperatorId);
        });
        model.Entity<FoodCreditQueryRow>(e =>
        {
            e.ToTable("food_credit_queries");
            e.HasKey(r => r.Id);
        });
    }
}
