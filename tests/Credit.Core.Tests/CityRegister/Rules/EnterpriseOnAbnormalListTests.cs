using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.CityRegister.Rules;

[Covers(EnterpriseOnAbnormalList.Id)]
public sealed class EnterpriseOnAbnormalListTests
{
    [Theory]
    [InlineData(SubjectType.Enterprise, true)]
    [InlineData(SubjectType.Individual, false)]
    [InlineData(SubjectType.Government, false)]
    [InlineData(SubjectType.PublicInstitution, false)]
    [InlineData(SubjectType.SocialOrganisation, false)]
    public void For_enterprises_alone(SubjectType type, bool admitted)
    {
        EnterpriseOnAbnormalList.Admits(type).Holds.ShouldBe(admitted);
        EnterpriseOnAbnormalList.Admits(type).Finding.Citation.ShouldBe(new Citation("衢政办发〔2018〕24号", 0, Item: "四", Part: "五"));
        (EnterpriseOnAbnormalList.Find(Listing(), type, Day("2018-08-01")) is not null).ShouldBe(admitted);
    }

    [Theory]
    [InlineData("day before the entry", "2018-07-31", "", false)]
    [InlineData("day of the entry", "2018-08-01", "", true)]
    [InlineData("years after: no end by itself", "2028-08-01", "", true)]
    [InlineData("day before the removal", "2018-08-31", "2018-09-01", true)]
    [InlineData("day of the removal", "2018-09-01", "2018-09-01", false)]
    public void From_the_entry_to_the_removal(string row, string date, string removedOn, bool listed) =>
        (EnterpriseOnAbnormalList.Find(Listing() with { RemovedOn = DayOrNone(removedOn) }, SubjectType.Enterprise, Day(date)) is not null).ShouldBe(listed, row);

    [Fact]
    public void The_public_sees_it() => EnterpriseOnAbnormalList.Find(Listing(), SubjectType.Enterprise, Day("2018-08-01"))!.Published.ShouldBeTrue();

    private static AbnormalListing Listing() => new(new Guid(5, 0, 0, new byte[8]), "market-regulation", Day("2018-08-01"), null);
}
