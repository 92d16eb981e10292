using Quzhou.FoodSafety.Core.Disinfection;
using Quzhou.FoodSafety.Core.Disinfection.Rules;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Disinfection;

/// <summary>The red and black list of disinfection firms, from the proposal to its end (八, docs/decisions/0083).</summary>
public sealed class ListingTests
{
    private static readonly DateOnly Day = new(2018, 9, 3);
    private static readonly Act Clerk = new("clerk", Day);
    private static readonly Act Approver = new("approver", Day);
    private static readonly FirmRecord Clean = new([], [], [], []);
    private static readonly FirmRecord Failed = Clean with { Inspections = [(new(2018, 6, 1), InspectionResult.Failed)] };
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;

    private static Outcome<ListingCase> Propose(DisinfectionList list, FirmRecord record, OperatorKind kind = OperatorKind.TablewareDisinfection, string reason = "理由", params ListingCase[] open) =>
        ListingDecisions.Propose(Guid.Empty, Guid.Empty, kind, list, reason, record, open, Clerk);

    private static ListingCase Listed => ListingDecisions.Confirm(Propose(DisinfectionList.Black, Failed).Granted(), Failed, Approver).Granted();

    private static ListingCase Disputed => ListingDecisions.FileObjection(Listed, "器具另有来源", Day, Calendar).Granted();

    [Fact]
    public void Only_a_disinfection_firm_is_listed_once_and_by_its_record()
    {
        var proposed = Propose(DisinfectionList.Black, Failed).Granted();

        proposed.State.ShouldBe(ListingState.Proposed);
        Propose(DisinfectionList.Black, Clean).Refused().State.ShouldBeNull();
        Propose(DisinfectionList.Red, Failed).Refused();
        Propose(DisinfectionList.Black, Failed, OperatorKind.Caterer).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        Propose(DisinfectionList.Black, Failed, reason: " ").NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        Propose(DisinfectionList.Black, Failed, open: proposed).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        Propose(DisinfectionList.Black, Failed, open: proposed with { State = ListingState.Removed }).Granted();
    }

    [Fact]
    public void Another_officer_puts_it_on_the_list_while_the_record_carries_it()
    {
        var proposed = Propose(DisinfectionList.Black, Failed).Granted();

        ListingDecisions.Confirm(proposed, Failed, Clerk).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ListingDecisions.Confirm(proposed, Failed, Approver with { On = Day.AddDays(-1) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        ListingDecisions.Confirm(proposed, Failed, Approver).Granted().State.ShouldBe(ListingState.Listed);
        ListingDecisions.Confirm(proposed, Clean, Approver).Refused().State.ShouldNotBeNull().State.ShouldBe(ListingState.Removed);
        ListingDecisions.Confirm(Listed, Failed, Approver).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void An_objection_marks_the_entry_and_a_third_officer_decides_it()
    {
        Disputed.State.ShouldBe(ListingState.Disputed);
        Disputed.DecideBy.ShouldBe(new DateOnly(2018, 9, 10));

        ListingDecisions.Decide(Disputed, true, Clerk).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ListingDecisions.Decide(Disputed, true, Approver).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ListingDecisions.Decide(Disputed, true, new("third", Day.AddDays(-1))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        ListingDecisions.Decide(Listed, true, new("third", Day)).NotAllowed().ShouldBe(NotAllowedReason.WrongState);

        var upheld = ListingDecisions.Decide(Disputed, true, new("third", Day)).Granted();
        (upheld.State, upheld.RemovedOn, upheld.DecideBy).ShouldBe((ListingState.Removed, Day, null));
        ListingDecisions.Decide(Disputed, false, new("third", Day)).Granted().State.ShouldBe(ListingState.Listed);
    }

    [Fact]
    public void An_objection_is_to_an_entry_on_the_list_with_its_grounds()
    {
        ListingDecisions.FileObjection(Disputed, "再次", Day, Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        ListingDecisions.FileObjection(Listed, " ", Day, Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        ListingDecisions.FileObjection(Listed, "理由", Day.AddDays(-1), Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        ListingDecisions.FileObjection(Propose(DisinfectionList.Black, Failed).Granted(), "理由", Day, Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Theory]
    [InlineData("2019-09-02", false)]
    [InlineData("2019-09-03", true)]
    [InlineData("2019-09-04", true)]
    [Covers("foodsafety.disinfection.expiry")]
    public void An_entry_ends_after_twelve_months(string on, bool over)
    {
        var day = DateOnly.Parse(on);

        (EntryExpires.Check(Listed, day) is not null).ShouldBe(over);
        (ListingDecisions.Expire(Listed, day) is Outcome<ListingCase>.Granted).ShouldBe(over);
        EntryExpires.Check(Disputed, day).ShouldBeNull("an objection is open");
    }
}
