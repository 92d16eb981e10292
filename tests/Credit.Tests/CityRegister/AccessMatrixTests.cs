using Google.Protobuf;
using Grpc.Core;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using AbnormalListing = Quzhou.Credit.V1.AbnormalListing;

namespace Quzhou.Credit.Tests.CityRegister;

/// <summary>Role x RPC x field: what each caller sees of one file that holds everything.</summary>
public sealed class AccessMatrixTests(City city)
{
    private const string Denied = "DENIED";

    // What an answer shows: own and others' records, punishments in force and ended, repairs, published and internal lists,
    // standing and removed entries, the level, the number whole.
    private static readonly (string Caller, string[] Roles, Dictionary<string, string> Sees)[] Matrix =
    [
        ("licensing", ["credit.reader"], new()
        {
            ["Search"] = "level published",
            ["AsOf"] = "in-force level published",
            ["History"] = Denied,
            ["Print"] = "in-force level published standing",
            ["Report"] = "in-force level",
            ["Publications"] = "published",
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
        ("food-safety", ["credit.reader"], new()
        {
            ["Search"] = "level published",
            ["AsOf"] = "in-force level published",
            ["History"] = Denied,
            ["Print"] = "in-force level own published standing",
            ["Report"] = "in-force level own",
            ["Publications"] = "published",
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
        ("housing-fund", ["credit.reader"], new()
        {
            ["Search"] = "internal level published",
            ["AsOf"] = "in-force internal level published",
            ["History"] = Denied,
            ["Print"] = "in-force internal level own published standing",
            ["Report"] = "in-force level own",
            ["Publications"] = "published",
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
        ("power-company", ["credit.reader"], new()
        {
            ["Search"] = "level published",
            ["AsOf"] = "in-force level published",
            ["History"] = Denied,
            ["Print"] = "in-force level own published repairs standing",
            ["Report"] = "in-force level own repairs",
            ["Publications"] = "published",
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
        ("market-regulation", ["credit.reader", "credit.reporter"], new()
        {
            ["Search"] = "level published",
            ["AsOf"] = "in-force level published",
            ["History"] = Denied,
            ["Print"] = "in-force level published removed standing",
            ["Report"] = "in-force level",
            ["Publications"] = "published",
            ["Accesses"] = Denied,
            ["Enter"] = "standing",
        }),
        ("licensing", ["credit.reader", "identity.reader"], new()
        {
            ["Search"] = "level number published",
            ["AsOf"] = "in-force level number published",
            ["History"] = Denied,
            ["Print"] = "in-force level number published standing",
            ["Report"] = "in-force level number",
            ["Publications"] = "published",
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
        ("credit-office", ["credit.officer"], new()
        {
            ["Search"] = "internal level published",
            ["AsOf"] = "in-force internal level published",
            ["History"] = "level",
            ["Print"] = "ended in-force internal level others published removed repairs standing",
            ["Report"] = "ended in-force level others repairs",
            ["Publications"] = Denied,
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
        ("credit-office", ["credit.officer", "identity.reader"], new()
        {
            ["Search"] = "internal level number published",
            ["AsOf"] = "in-force internal level number published",
            ["History"] = "level",
            ["Print"] = "ended in-force internal level number others published removed repairs standing",
            ["Report"] = "ended in-force level number others repairs",
            ["Publications"] = Denied,
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
        ("audit-bureau", ["auditor"], new()
        {
            ["Search"] = "internal level published",
            ["AsOf"] = "in-force internal level published",
            ["History"] = "level",
            ["Print"] = "ended in-force internal level others published removed repairs standing",
            ["Report"] = "ended in-force level others repairs",
            ["Publications"] = "published",
            ["Accesses"] = "masked",
            ["Enter"] = Denied,
        }),
        ("licensing", ["credit.reporter", "credit.approver", "credit.repair-reviewer", "operator", "identity.reader"], new()
        {
            ["Search"] = Denied,
            ["AsOf"] = Denied,
            ["History"] = Denied,
            ["Print"] = Denied,
            ["Report"] = Denied,
            ["Publications"] = Denied,
            ["Accesses"] = Denied,
            ["Enter"] = Denied,
        }),
    ];

    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task Each_caller_sees_what_its_role_may_see_and_nothing_else()
    {
        var subject = await FileWithEverythingAsync();
        var differences = new List<string>();
        foreach (var (agency, roles, sees) in Matrix)
        {
            foreach (var (rpc, expected) in sees)
            {
                var seen = await SeenAsync(agency, roles, rpc, subject);
                if (seen != expected)
                    differences.Add($"{agency} [{string.Join(' ', roles)}] {rpc}: '{seen}' instead of '{expected}'");
            }
        }

        differences.ShouldBeEmpty();
        Matrix.ShouldAllBe(m => m.Sees.Count == 8);
    }

    private async Task<string> FileWithEverythingAsync()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.WithdrawnAsync(await credit.ImposedAsync(subject));
        await credit.ImposedAsync(subject);
        var general = await credit.RecordAsync(subject, 1);
        await credit.Reporter.RecordCorrectionAsync(credit.Payment(general.RecordId));
        await credit.Reporter.RequestRepairAsync(Story.RepairApplication(general.RecordId));
        await credit.ArriveAsync(credit.Report(subject));
        var tender = new LegalBasis("", "衢公积金〔2018〕18号", 16, 2, "", "", "未按投标合同履行", "broke its tender contract");
        await credit.ArriveAsync(credit.Report(subject, tender) with { Source = "housing-fund" });
        await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(subject));
        var removed = (await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(subject))).Listing;
        await credit.MarketRegulation().RemoveAbnormalListingAsync(credit.Removal(removed));
        return subject;
    }

    private async Task<string> SeenAsync(string agency, string[] roles, string rpc, string subject)
    {
        var (register, office) = (credit.Register(agency, "x", roles), credit.Client(agency, "x", roles));
        try
        {
            return rpc switch
            {
                "Search" => Facets(subject, agency, await register.SearchSubjectsAsync(new SearchSubjectsRequest { SubjectId = subject, Purpose = "x" })),
                "AsOf" => Facets(subject, agency, await register.GetStandingAsOfAsync(new GetStandingAsOfRequest { SubjectId = subject, Purpose = "x" })),
                "History" => Facets(subject, agency, await register.GetHistoryAsync(new GetHistoryRequest { SubjectId = subject, Purpose = "x" })),
                "Print" => Facets(subject, agency, await register.PrintCreditReportAsync(new PrintCreditReportRequest { SubjectId = subject, Purpose = "x" })),
                "Report" => Facets(subject, agency, await office.GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "x" })),
                "Publications" => Facets(subject, agency, await office.ListPublicationsAsync(new ListPublicationsRequest { List = RegisterList.Black, PageSize = 500 })),
                "Accesses" => (await register.ListRegisterAccessesAsync(new ListRegisterAccessesRequest { SubjectId = subject })).Accesses.All(a => a.SubjectIds.Contains(Law.SubjectId.Mask(subject))) ? "masked" : "whole",
                _ => Facets(subject, agency, await register.RecordAbnormalListingAsync(credit.Listing(TestSubjects.Company().Reveal()))),
            };
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.PermissionDenied)
        {
            return Denied;
        }
    }

    // Reads an answer as a client does, whatever its type: every message in it shows something.
    private static string Facets(string subject, string agency, IMessage answer)
    {
        var messages = Messages(answer).ToList();
        var facets = new HashSet<string>();
        if (answer.ToString()!.Contains(subject) || messages.OfType<PrintCreditReportResponse>().Any(p => p.Html.Contains(subject)))
            facets.Add("number");
        if (messages.Any(m => m is RegisterSubject or GetStandingAsOfResponse or HistoryEntry or CityCreditReport or GetCreditReportResponse))
            facets.Add("level");
        facets.UnionWith(messages.OfType<CreditRecord>().Select(r => r.Source == agency ? "own" : "others"));
        facets.UnionWith(messages.OfType<Punishment>().Select(p => p.State == PunishmentState.InForce ? "in-force" : "ended"));
        facets.UnionWith(messages.OfType<Repair>().Select(_ => "repairs"));
        facets.UnionWith(messages.OfType<RegisterListEntry>().Select(l => l.Published ? "published" : "internal"));
        facets.UnionWith(messages.OfType<Publication>().Select(_ => "published"));
        facets.UnionWith(messages.OfType<AbnormalListing>().Select(l => l.RemovedOn is null ? "standing" : "removed"));
        return string.Join(' ', facets.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<IMessage> Messages(IMessage message) =>
        message.Descriptor.Fields.InDeclarationOrder()
            .Where(f => f.FieldType == Google.Protobuf.Reflection.FieldType.Message && !f.IsMap)
            .Select(f => f.Accessor.GetValue(message))
            .SelectMany(value => value switch
            {
                System.Collections.IList list => list.Cast<IMessage>(),
                IMessage single => [single],
                _ => [],
            })
            .SelectMany(Messages)
            .Prepend(message);
}
