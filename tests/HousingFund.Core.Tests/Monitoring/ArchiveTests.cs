using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Monitoring.Rules;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Monitoring;

/// <summary>The archive of a project (第十二条(三)).</summary>
public sealed class ArchiveTests
{
    private static readonly Building[] Buildings = [Given.MultiStorey, Given.HighRise];
    private static readonly Act Act = new("archivist", new(2019, 1, 7));

    [Theory]
    [InlineData("none", new string[0], 2)]
    [InlineData("one of two", new[] { "1" }, 1)]
    [InlineData("both", new[] { "1", "2" }, 0)]
    [InlineData("both and another", new[] { "1", "2", "3" }, 0)]
    [Covers("housingfund.archive.structural-records")]
    public void The_structure_of_every_building_is_on_record(string name, string[] records, int missing)
    {
        var archive = records.Aggregate(new ProjectArchive(GivenCooperation.ProjectId, [], null), (a, b) => ArchiveDecisions.Collect(a, b).Granted());

        ArchiveComplete.Check(Buildings, archive.StructuralRecords).Count.ShouldBe(missing, name);
        ArchiveDecisions.HandOver(archive, Buildings, Act).After(archive).HandedOver.ShouldBe(missing == 0 ? Act : null, name);
    }

    [Fact]
    public void What_is_handed_over_stays_so()
    {
        var archive = ArchiveDecisions.HandOver(new ProjectArchive(GivenCooperation.ProjectId, ["1", "2"], null), Buildings, Act).Granted();

        ArchiveDecisions.HandOver(archive, Buildings, Act).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        ArchiveDecisions.Collect(archive, "3").NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }
}
