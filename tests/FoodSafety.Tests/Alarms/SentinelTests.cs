using Grpc.Core;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests.Alarms;

/// <summary>Cases of sentinel hospitals and the clusters that are found among them.</summary>
[Collection<AlarmCollection>]
public sealed class SentinelTests(AlarmOffice office)
{
    [Fact]
    public async Task Two_cases_with_one_batch_are_an_alarm_and_a_third_makes_it_larger()
    {
        var batch = AlarmOffice.NewId();
        await ReportAsync(batch, 3);
        (await office.AlarmsOfAsync($"Batch:{batch}")).ShouldBeEmpty("one below");

        await ReportAsync(batch, 1);
        await ReportAsync(batch, 0);

        var alarm = await office.ReadAsync((await office.AlarmsOfAsync($"Batch:{batch}")).ShouldHaveSingleItem().Id);
        (alarm.Alarm.Kind, alarm.Alarm.Batch, alarm.Alarm.Occurrences).ShouldBe((AlarmKind.CaseCluster, batch, 2));
        var basis = alarm.Alarm.Basis.ShouldHaveSingleItem();
        (basis.RuleId, basis.Item, basis.Parameter).ShouldBe(("foodsafety.alarm.cluster", "十三", "foodsafety.alarm.cluster.batch@2018-04-25=2 in 14 days"));
        basis.Facts.Single(f => f.Name == "cases").Value.ShouldBe("3");
        (await MembersAsync(alarm.Alarm)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 0, 1)]
    [InlineData(1, 2, 0)]
    public async Task The_order_of_reports_does_not_matter(int first, int second, int third)
    {
        var batch = AlarmOffice.NewId();
        int[] days = [0, 10, 20];

        foreach (var i in new[] { first, second, third })
            await ReportAsync(batch, days[i]);

        // 0 and 10, 10 and 20 are within 14 days: the chain is one cluster, whichever comes last.
        var alarm = await office.ReadAsync((await office.AlarmsOfAsync($"Batch:{batch}")).ShouldHaveSingleItem().Id);
        alarm.Alarm.Basis[0].Facts.Single(f => f.Name == "cases").Value.ShouldBe("3");
    }

    [Fact]
    public async Task Cases_reported_at_once_are_one_alarm_with_all_of_them()
    {
        var batch = AlarmOffice.NewId();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ReportAsync(batch, i % 4)));

        var alarm = await office.ReadAsync((await office.AlarmsOfAsync($"Batch:{batch}")).ShouldHaveSingleItem().Id);
        alarm.Alarm.Basis[0].Facts.Single(f => f.Name == "cases").Value.ShouldBe("8");
        alarm.Changes.Count(c => c.Kind == AlarmChangeKind.Raised).ShouldBe(1);
    }

    [Fact]
    public async Task Cases_at_one_operator_and_in_one_grid_are_found_each_by_its_own_window()
    {
        var operatorId = await office.OperatorAsync();
        var township = AlarmOffice.NewId()[..8];
        for (var i = 0; i < 3; i++)
        {
            var facts = Facts(1);
            (facts.SuspectedOperatorId, facts.County, facts.Township, facts.Grid) = (operatorId.ToString(), "江山市", township, "一格");
            await office.Hospital.ReportCaseAsync(Report(facts));
        }

        (await office.AlarmsOfAsync($"Operator:{operatorId}")).ShouldHaveSingleItem().OperatorId.ShouldBe(operatorId);
        (await office.AlarmsOfAsync($"Grid:江山市/{township}/一格")).ShouldHaveSingleItem().Township.ShouldBe(township);
        (await office.AlarmsOfAsync($"Township:江山市/{township}")).ShouldBeEmpty("three of five");
    }

    [Fact]
    public async Task A_withdrawn_case_lets_the_ground_lapse_and_a_new_one_restores_it()
    {
        var batch = AlarmOffice.NewId();
        await ReportAsync(batch, 1);
        var second = await ReportAsync(batch, 0);
        var raised = (await office.AlarmsOfAsync($"Batch:{batch}")).ShouldHaveSingleItem().Id;

        await office.Hospital.WithdrawCaseAsync(Withdrawal(second));
        var lapsed = await office.ReadAsync(raised);
        (lapsed.Alarm.State, lapsed.Alarm.Basis[0].RuleId).ShouldBe((AlarmState.Open, "foodsafety.alarm.cluster-lapsed"));
        lapsed.Alarm.GroundLapsedTime.ShouldNotBeNull();

        await ReportAsync(batch, 0);
        var restored = await office.ReadAsync(raised);
        restored.Alarm.GroundLapsedTime.ShouldBeNull();
        restored.Changes.Select(c => c.Kind).ShouldBe([AlarmChangeKind.Raised, AlarmChangeKind.GroundLapsed, AlarmChangeKind.Extended]);
        (await MembersAsync(restored.Alarm)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_case_corrected_to_another_batch_leaves_one_cluster_and_makes_another()
    {
        var (wrong, right) = (AlarmOffice.NewId(), AlarmOffice.NewId());
        await ReportAsync(wrong, 1);
        var moved = await ReportAsync(wrong, 1);
        await ReportAsync(right, 0);

        var facts = Facts(1, right);
        await office.Hospital.CorrectCaseAsync(new CorrectCaseRequest { RequestId = AlarmOffice.NewId(), CaseId = moved.CaseId, Etag = moved.Etag, Facts = facts });

        (await office.AlarmsOfAsync($"Batch:{wrong}")).ShouldHaveSingleItem().GroundLapsedAt.ShouldNotBeNull();
        (await office.AlarmsOfAsync($"Batch:{right}")).ShouldHaveSingleItem().GroundLapsedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_case_that_leaves_a_larger_cluster_takes_nothing_from_it()
    {
        var batch = AlarmOffice.NewId();
        var cases = new List<SentinelCase>();
        for (var i = 0; i < 3; i++)
            cases.Add(await ReportAsync(batch, i));

        await office.Hospital.WithdrawCaseAsync(Withdrawal(cases[1]));

        (await office.AlarmsOfAsync($"Batch:{batch}")).ShouldHaveSingleItem().GroundLapsedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_closed_comes_again_only_with_a_case_that_was_not_in_it()
    {
        var batch = AlarmOffice.NewId();
        await ReportAsync(batch, 2);
        var second = await ReportAsync(batch, 1);
        await office.CloseAsync((await office.AlarmsOfAsync($"Batch:{batch}")).ShouldHaveSingleItem().Id);

        var facts = Facts(1, batch);
        facts.Hospitalised = true;
        var corrected = await office.Hospital.CorrectCaseAsync(new CorrectCaseRequest { RequestId = AlarmOffice.NewId(), CaseId = second.CaseId, Etag = second.Etag, Facts = facts });
        corrected.Case.Corrections.ShouldBe(1);
        (await office.AlarmsOfAsync($"Batch:{batch}")).Count.ShouldBe(1, "the same cases");

        await ReportAsync(batch, 0);
        (await office.AlarmsOfAsync($"Batch:{batch}")).Count.ShouldBe(2, "a late case is news");
    }

    [Fact]
    public async Task A_hospital_sees_and_changes_its_own_cases_only_and_the_office_sees_no_hospital_number()
    {
        var own = await ReportAsync(AlarmOffice.NewId(), 0);
        var other = office.Sentinel("sentinel-hospital", "hospital-2");

        (await other.WithdrawCaseAsync(Withdrawal(own)).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await other.ListCasesAsync(new ListCasesRequest { PageSize = 500 })).Cases.ShouldAllBe(c => c.Hospital == "hospital-2");
        var seen = await office.Sentinel("food-safety-office", "duty").ListCasesAsync(new ListCasesRequest { PageSize = 500 });
        seen.Cases.ShouldAllBe(c => c.HospitalCaseNumber == "***");
        (await office.Sentinel("food-safety-office", "duty").ReportCaseAsync(Report(Facts(0))).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("AGENCY_NOT_ADMITTED");
        (await office.Sentinel("health-office", "cdc").WithdrawCaseAsync(Withdrawal(own))).Case.Withdrawn.ShouldBeTrue();
        (await office.Hospital.WithdrawCaseAsync(Withdrawal(own)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
    }

    [Fact]
    public async Task The_health_office_reports_for_a_hospital_and_a_case_number_stands_once()
    {
        var request = Report(Facts(0));
        request.Hospital = "hospital-9";
        var cdc = office.Sentinel("health-office", "cdc");

        (await cdc.ReportCaseAsync(request)).Case.Hospital.ShouldBe("hospital-9");

        request.RequestId = AlarmOffice.NewId();
        (await cdc.ReportCaseAsync(request).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
    }

    public static TheoryData<string, Action<ReportCaseRequest>, string> Malformed => new()
    {
        { "no onset", r => r.Facts.OnsetOn = null, "facts.onset_on:REQUIRED" },
        { "a day that does not exist", r => r.Facts.OnsetOn = new() { Year = 2026, Month = 2, Day = 30 }, "facts.onset_on:DATE_DOES_NOT_EXIST" },
        { "seen before it began", r => r.Facts.VisitedOn = new() { Year = 2018, Month = 1, Day = 1 }, "facts.visited_on:BEFORE_ONSET" },
        { "no age band", r => r.Facts.AgeBand = AgeBand.Unspecified, "facts.age_band:REQUIRED" },
        { "a township without its county", r => r.Facts.Township = "石梁镇", "facts.county:REQUIRED" },
        { "a grid without its township", r => (r.Facts.County, r.Facts.Grid) = ("柯城区", "一格"), "facts.township:REQUIRED" },
        { "a stroke in a place", r => r.Facts.County = "柯城/区", "facts.county:SEPARATOR" },
        { "an operator that is no id", r => r.Facts.SuspectedOperatorId = "1", "facts.suspected_operator_id:NOT_UUID" },
        { "the patient's number", r => r.HospitalCaseNumber = TestSubjects.Person().Reveal(), "hospital_case_number:SUBJECT_NUMBER" },
        { "no number", r => r.HospitalCaseNumber = "", "hospital_case_number:REQUIRED" },
        { "another hospital", r => r.Hospital = "hospital-2", "hospital:NOT_YOURS" },
        { "no facts", r => r.Facts = null, "facts:REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_report_names_its_field(string name, Action<ReportCaseRequest> spoil, string expected)
    {
        var request = Report(Facts(0));
        spoil(request);

        (await office.Hospital.ReportCaseAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_case_of_tomorrow_or_of_an_unknown_operator_is_refused()
    {
        (await office.Hospital.ReportCaseAsync(Report(Facts(-1))).ViolationsAsync()).ShouldBe(["facts.visited_on:IN_THE_FUTURE"]);
        var facts = Facts(0);
        facts.SuspectedOperatorId = AlarmOffice.NewId();
        (await office.Hospital.ReportCaseAsync(Report(facts)).ViolationsAsync()).ShouldBe(["facts.suspected_operator_id:UNKNOWN_OPERATOR"]);
    }

    private async Task<SentinelCase> ReportAsync(string batch, int daysAgo) => (await office.Hospital.ReportCaseAsync(Report(Facts(daysAgo, batch)))).Case;

    private async Task<IReadOnlyList<SentinelCase>> MembersAsync(Alarm alarm) =>
        (await office.Sentinel("food-safety-office", "duty").ListClusterCasesAsync(new ListClusterCasesRequest { AlarmId = alarm.AlarmId })).Cases;

    private CaseFacts Facts(int daysAgo, string batch = "") => new()
    {
        OnsetOn = office.Today.AddDays(-daysAgo).ToMessage(),
        VisitedOn = office.Today.AddDays(-daysAgo).ToMessage(),
        AgeBand = AgeBand.EighteenToFiftyNine,
        SuspectedBatch = batch,
    };

    private static ReportCaseRequest Report(CaseFacts facts) => new() { RequestId = AlarmOffice.NewId(), HospitalCaseNumber = AlarmOffice.NewId(), Facts = facts };

    private static WithdrawCaseRequest Withdrawal(SentinelCase known) => new()
    {
        RequestId = AlarmOffice.NewId(), CaseId = known.CaseId, Etag = known.Etag, Reason = "诊断更正",
    };
}
