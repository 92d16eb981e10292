using FsCheck.Xunit;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.CityRegister.Files;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.CityRegister;

public sealed class ListMembershipTests
{
    private static readonly DateOnly Date = Day("2018-08-15");
    private static readonly AbnormalListing Abnormal = new(new Guid(5, 0, 0, new byte[8]), "market-regulation", Day("2018-08-02"), null);
    private static readonly FiledRecord Listed = Report(ListingTexts.ObstructedFundLoans.Place);
    private static readonly SubjectFile Full = new(SubjectType.Enterprise, [Severe(), Listed], [Imposed()], [Abnormal], []);

    [Fact]
    public void An_empty_file_is_on_no_list() => ListMembership.On(Date, CreditLevel.Ordinary, SubjectFile.Empty(SubjectType.Enterprise)).ShouldBeEmpty();

    [Fact]
    public void Everything_that_lists_is_named_oldest_first_within_a_list() =>
        ListMembership.On(Date, CreditLevel.DishonestSevere, Full).Select(e => (e.List, e.Finding.RuleId)).ShouldBe(
        [
            (RegisterList.Black, SevereRecordOnBlackList.Id),
            (RegisterList.Black, ObstructingDeveloperOnBlackList.Id),
            (RegisterList.Black, JointPunishmentOnBlackList.Id),
            (RegisterList.Abnormal, EnterpriseOnAbnormalList.Id),
        ]);

    [Fact]
    public void The_red_list_comes_first_and_does_not_exclude_another_departments_list() =>
        ListMembership.On(Date, CreditLevel.Trustworthy, Full with { Records = [Listed], Punishments = [] }).Select(e => e.List)
            .ShouldBe([RegisterList.Red, RegisterList.Black, RegisterList.Abnormal]);

    [Fact]
    public void One_report_that_rests_on_two_places_has_two_entries() =>
        ListMembership.On(Date, CreditLevel.Ordinary, new SubjectFile(
            SubjectType.Enterprise,
            [Listed with { Basis = [ListingTexts.ObstructedFundLoans.Place, ListingTexts.BrokenTender.Place] }], [], [], [])).Count.ShouldBe(2);

    [Fact]
    public void A_report_whose_text_names_no_list_is_on_none() =>
        ListMembership.On(Date, CreditLevel.Ordinary, new SubjectFile(SubjectType.Enterprise, [Report(new Citation("衢政办发〔2018〕26号", 0, Item: "二十一"))], [], [], [])).ShouldBeEmpty();

    [Property]
    public bool The_order_of_the_file_changes_nothing(int seed)
    {
        var shuffled = Full with { Records = [.. Full.Records.OrderBy(r => HashCode.Combine(r.Record.Id, seed))] };
        return ListMembership.On(Date, CreditLevel.DishonestSevere, shuffled).SequenceEqual(ListMembership.On(Date, CreditLevel.DishonestSevere, Full));
    }

    [Property]
    public bool A_dispute_takes_nobody_off_and_marks_what_is_disputed(bool first, bool second)
    {
        var disputed = Full with { Records = [Severe() with { Disputed = first }, Listed with { Disputed = second }] };
        var entries = ListMembership.On(Date, CreditLevel.DishonestSevere, disputed);
        return entries.Select(e => e.Reference).SequenceEqual(ListMembership.On(Date, CreditLevel.DishonestSevere, Full).Select(e => e.Reference))
            && entries.Where(e => e.Reference == $"records/{Listed.Record.Id}").All(e => e.Disputed == second)
            && entries.Where(e => e.Finding.RuleId is JointPunishmentOnBlackList.Id or SevereRecordOnBlackList.Id).All(e => e.Disputed == first);
    }
}
