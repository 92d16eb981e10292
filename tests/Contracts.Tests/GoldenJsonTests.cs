using System.Text.Json.Nodes;
using Quzhou.Contracts.V1;
using Quzhou.Platform;

namespace Quzhou.Contracts.Tests;

/// <summary>
/// The JSON of every event is frozen: a service of an older version still runs somewhere, and messages wait in its
/// queue. A field may be added; none may change its name, form or meaning.
/// </summary>
public sealed class GoldenJsonTests
{
    // What an event is known by; every published event has one of them.
    private static readonly string[] Keys =
        [nameof(JointPunishmentImposed.PunishmentId), nameof(DishonestyReported.ReportId), nameof(PermitIssued.PermitId)];

    public static TheoryData<string> Events => [.. Samples.Events.Keys];

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_written_as_the_golden_file_says(string name) =>
        JsonNode.DeepEquals(JsonNode.Parse(ContractJson.Write(Samples.Events[name])), Golden(name)).ShouldBeTrue(ContractJson.Write(Samples.Events[name]));

    [Theory]
    [MemberData(nameof(Events))]
    public void The_golden_file_is_read_back_to_the_same_event(string name)
    {
        var read = ContractJson.Read(Samples.Events[name].GetType().FullName!, Golden(name).ToJsonString());

        JsonNode.DeepEquals(JsonNode.Parse(ContractJson.Write(read)), Golden(name)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void A_field_that_a_newer_version_added_is_ignored(string name)
    {
        var newer = Golden(name).AsObject();
        newer["addedLater"] = "x";

        var read = ContractJson.Read(Samples.Events[name].GetType().FullName!, newer.ToJsonString());

        JsonNode.DeepEquals(JsonNode.Parse(ContractJson.Write(read)), Golden(name)).ShouldBeTrue();
    }

    [Fact]
    public void A_report_that_corrects_another_names_it_and_a_first_report_names_none()
    {
        var first = (DishonestyReported)Samples.Events[nameof(DishonestyReported)];
        var earlier = new Guid("0199a3c4-4444-7abc-8def-0123456789ab");

        ContractJson.Read<DishonestyReported>(ContractJson.Write(first with { Replaces = earlier })).Replaces.ShouldBe(earlier);
        ContractJson.Write(first).ShouldNotContain("replaces");
    }

    [Fact]
    public void A_permit_without_a_term_or_premises_names_neither()
    {
        var issued = (PermitIssued)Samples.Events[nameof(PermitIssued)] with { ValidUntil = null, Premises = null };
        var written = ContractJson.Write(issued);

        written.ShouldNotContain("validUntil");
        written.ShouldNotContain("premises");
        ContractJson.Read<PermitIssued>(written).Premises.ShouldBeNull();
    }

    [Fact]
    public void Every_published_event_has_a_sample() =>
        typeof(JointPunishmentImposed).Assembly.GetExportedTypes()
            .Where(t => t.IsClass && Keys.Any(key => t.GetProperty(key) is not null))
            .Select(t => t.Name)
            .ShouldBe(Samples.Events.Keys, ignoreOrder: true);

    [Fact]
    public void Every_contract_is_immutable() =>
        typeof(JointPunishmentImposed).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetProperties())
            .Where(p => p.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void A_subject_does_not_print_its_number() =>
        new Subject("91330800MA0000000X", SubjectType.Enterprise, "样例").ToString().ShouldNotContain("0800MA");

    private static JsonNode Golden(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.json")))!;
}
