using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>A joint punishment restricts in admissions, and its end gives back exactly that.</summary>
public sealed class PunishmentTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task The_plan_of_a_punished_operator_is_frozen_and_freed_again()
    {
        var company = TestSubjects.Company();
        var plan = await city.ApprovedPlanAsync(Steps.PrivateSchool(company));
        var candidate = await city.CandidateAsync();

        var punishment = await city.Host.Services.PunishAsync<AdmissionsDb>(company);

        var frozen = await city.PlanAsync(plan.PlanId);
        frozen.State.ShouldBe(PlanState.Frozen);
        var basis = frozen.FreezeBasis.ShouldHaveSingleItem();
        (basis.RuleId, basis.Citation).ShouldBe(("admissions.plan.sanctioned-operator", "衢市教基〔2018〕17号三(七)"));
        var check = await city.CheckAsync(candidate, plan.SchoolId);
        (check.Verdict, check.RegisterSequence > 0).ShouldBe((Verdict.Refused, true));
        check.Basis.ShouldHaveSingleItem().Facts.ShouldContain(f => f.Name == "punishment_id" && f.Value == punishment.ToString());
        (await city.PreferAsync(candidate, plan.SchoolId)).Preferences.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Refused);

        await city.Host.Services.ReleaseAsync<AdmissionsDb>(company, punishment);

        (await city.PlanAsync(plan.PlanId)).ShouldBe(plan);
        (await city.CheckAsync(candidate, plan.SchoolId)).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_plan_stays_frozen_until_the_last_punishment_ends()
    {
        var company = TestSubjects.Company();
        var plan = await city.ApprovedPlanAsync(Steps.PrivateSchool(company));
        var first = await city.Host.Services.PunishAsync<AdmissionsDb>(company);
        var second = await city.Host.Services.PunishAsync<AdmissionsDb>(company);
        (await city.PlanAsync(plan.PlanId)).FreezeBasis.Count.ShouldBe(2);

        await city.Host.Services.ReleaseAsync<AdmissionsDb>(company, first);
        var held = await city.PlanAsync(plan.PlanId);
        (held.State, held.FreezeBasis.Count).ShouldBe((PlanState.Frozen, 1));

        await city.Host.Services.ReleaseAsync<AdmissionsDb>(company, second);
        (await city.PlanAsync(plan.PlanId)).ShouldBe(plan);
    }

    [Fact]
    public async Task A_punished_operator_gets_no_new_plan_and_no_approval()
    {
        var company = TestSubjects.Company();
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PrivateSchool(company))).School;
        var waiting = (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan;
        var punishment = await city.Host.Services.PunishAsync<AdmissionsDb>(company);

        var submitted = await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId, Steps.Year + 1));
        (submitted.Verdict, submitted.Plan).ShouldBe((Verdict.Refused, null));
        submitted.Basis.Rules().ShouldBe(["admissions.plan.sanctioned-operator"]);
        submitted.RegisterSequence.ShouldBeGreaterThan(0);
        var approved = await city.Approver.ApprovePlanAsync(Steps.Approval(waiting));
        approved.Verdict.ShouldBe(Verdict.Refused);
        approved.Basis.Rules().ShouldBe(["admissions.plan.sanctioned-operator"]);

        await city.Host.Services.ReleaseAsync<AdmissionsDb>(company, punishment);

        (await city.Approver.ApprovePlanAsync(Steps.Approval(waiting))).Plan.State.ShouldBe(PlanState.Approved);
        (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId, Steps.Year + 1))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_guardians_severe_punishment_bars_high_fees_alone()
    {
        var guardian = TestSubjects.Person();
        var candidate = await city.CandidateAsync(guardian);
        var highFee = await city.ApprovedPlanAsync(Steps.PrivateSchool(TestSubjects.Company(), highFee: true));
        var ordinary = await city.ApprovedPlanAsync(Steps.PrivateSchool(TestSubjects.Company()));
        var open = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var punishment = await city.Host.Services.PunishAsync<AdmissionsDb>(guardian);

        var filed = await city.PreferAsync(candidate, highFee.SchoolId, ordinary.SchoolId, open.SchoolId);

        filed.Preferences.Select(p => p.Verdict).ShouldBe([Verdict.Refused, Verdict.Granted, Verdict.Granted]);
        var basis = filed.Preferences[0].Basis.ShouldHaveSingleItem();
        (basis.RuleId, basis.Citation).ShouldBe(("admissions.guardian.high-fee", "衢发改发〔2018〕23号第二十三条"));

        await city.Host.Services.ReleaseAsync<AdmissionsDb>(guardian, punishment);

        (await city.CheckAsync(candidate, highFee.SchoolId)).Verdict.ShouldBe(Verdict.Granted);
        (await city.PreferAsync(filed, highFee.SchoolId)).Preferences.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Granted);
    }

    [Theory]
    [InlineData(DishonestyLevel.General)]
    [InlineData(DishonestyLevel.Heavier)]
    public async Task A_guardians_milder_punishment_bars_nothing(DishonestyLevel level)
    {
        var guardian = TestSubjects.Person();
        var candidate = await city.CandidateAsync(guardian);
        var highFee = await city.ApprovedPlanAsync(Steps.PrivateSchool(TestSubjects.Company(), highFee: true));

        await city.Host.Services.PunishAsync<AdmissionsDb>(guardian, level);

        (await city.CheckAsync(candidate, highFee.SchoolId)).Verdict.ShouldBe(Verdict.Granted);
        (await OpenEffectsAsync(candidate.CandidateId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Preferences_on_file_are_barred_one_by_one_and_given_back()
    {
        var guardian = TestSubjects.Person();
        var candidate = await city.CandidateAsync(guardian);
        var highFee = await city.ApprovedPlanAsync(Steps.PrivateSchool(TestSubjects.Company(), highFee: true));
        var open = await city.ApprovedPlanAsync(Steps.PublicSchool());
        await city.PreferAsync(candidate, highFee.SchoolId, open.SchoolId);

        var first = await city.Host.Services.PunishAsync<AdmissionsDb>(guardian);
        var second = await city.Host.Services.PunishAsync<AdmissionsDb>(guardian);
        (await OpenEffectsAsync(candidate.CandidateId)).ShouldBe(
            Enumerable.Repeat(("HIGH_FEE_PLACEMENT_BARRED", $"{candidate.CandidateId}/{highFee.SchoolId}"), 2));

        await city.Host.Services.ReleaseAsync<AdmissionsDb>(guardian, first);
        (await city.CheckAsync(candidate, highFee.SchoolId)).Verdict.ShouldBe(Verdict.Refused);
        await city.Host.Services.ReleaseAsync<AdmissionsDb>(guardian, second);
        (await OpenEffectsAsync(candidate.CandidateId)).ShouldBeEmpty();
        (await city.CheckAsync(candidate, highFee.SchoolId)).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_public_school_is_never_touched()
    {
        var guardian = TestSubjects.Person();
        var candidate = await city.CandidateAsync(guardian);
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var filed = await city.PreferAsync(candidate, plan.SchoolId);

        await city.Host.Services.PunishAsync<AdmissionsDb>(guardian);

        (await city.PlanAsync(plan.PlanId)).ShouldBe(plan);
        (await city.CheckAsync(candidate, plan.SchoolId)).Verdict.ShouldBe(Verdict.Granted);
        (await city.PreferAsync(filed, plan.SchoolId)).Preferences.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task Nobody_else_is_touched()
    {
        var (punished, other) = (TestSubjects.Company(), TestSubjects.Company());
        await city.ApprovedPlanAsync(Steps.PrivateSchool(punished));
        var plan = await city.ApprovedPlanAsync(Steps.PrivateSchool(other));

        await city.Host.Services.PunishAsync<AdmissionsDb>(punished);

        (await city.PlanAsync(plan.PlanId)).ShouldBe(plan);
        (await city.Clerk.SubmitPlanAsync(Steps.Plan(plan.SchoolId, Steps.Year + 1))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task Every_decision_says_in_the_audit_which_register_it_saw()
    {
        var company = TestSubjects.Company();
        var plan = await city.ApprovedPlanAsync(Steps.PrivateSchool(company));
        await city.Host.Services.PunishAsync<AdmissionsDb>(company);
        var refused = await city.Clerk.SubmitPlanAsync(Steps.Plan(plan.SchoolId, Steps.Year + 1));

        await using var db = await city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync();
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(a => a.Action == "plan.refused" && a.Target == plan.SchoolId);

        entry.Details.ShouldBe($"register {refused.RegisterSequence}");
    }

    private async Task<IReadOnlyList<(string Kind, string Target)>> OpenEffectsAsync(string candidateId)
    {
        await using var db = await city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync();
        var rows = await db.Restrictions.AsNoTracking()
            .Where(r => r.ReleasedAt == null && r.Target.StartsWith(candidateId))
            .OrderBy(r => r.Id)
            .ToListAsync();
        return [.. rows.Select(r => (r.Kind, r.Target))];
    }
}
