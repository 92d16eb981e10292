using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;

namespace Quzhou.Licensing;

/// <summary>Fields that requests about applications have in common.</summary>
internal static class ApplicationReading
{
    private const int LastSerial = 98;
    private const int MaxShort = 100;
    private const int MaxDivision = 50;
    private const int MaxNumbers = 50;

    /// <summary>An item of the catalogue; null while zone or serial is wrong.</summary>
    internal static CatalogueItem? CatalogueItem(this RequestChecks check, V1.Zone zone, int serial)
    {
        check.Known("zone", zone);
        check.Range("serial", serial, 1, LastSerial);
        return ReformCatalogue.Gazette.Find((Core.Catalogue.Zone)(int)zone, serial);
    }

    /// <summary>Where a business is done; may be left out.</summary>
    internal static void Premises(this RequestChecks check, Premises? premises)
    {
        if (premises is null)
            return;
        check.Text("premises.county", premises.County, MaxDivision);
        check.Text("premises.township", premises.Township, MaxDivision);
        check.OptionalText("premises.grid", premises.Grid, MaxDivision);
        check.Text("premises.address", premises.Address, Reading.MaxName);
    }

    /// <summary>What a letter's head says of the applicant; may be left out.</summary>
    internal static void Details(this RequestChecks check, ApplicantDetails? details)
    {
        if (details is null)
            return;
        check.OptionalText("details.address", details.Address, Reading.MaxName);
        check.OptionalText("details.contact", details.Contact, MaxShort);
        check.OptionalText("details.legal_representative", details.LegalRepresentative, MaxShort);
        check.OptionalText("details.agent", details.Agent, MaxShort);
        check.OptionalText("details.agent_contact", details.AgentContact, MaxShort);
    }

    /// <summary>Numbers of materials or standards, each once.</summary>
    internal static IReadOnlyList<int> Numbers(this RequestChecks check, string field, IReadOnlyList<int> numbers)
    {
        check.Items(field, numbers, 0, MaxNumbers);
        check.Require(numbers.All(n => n is >= 1 and <= MaxNumbers), field, "OUT_OF_RANGE", $"序号应在1至{MaxNumbers}之间", $"numbers lie between 1 and {MaxNumbers}");
        check.Require(numbers.Distinct().Count() == numbers.Count, field, "REPEATED", "序号重复", "names a number twice");
        return numbers;
    }

    /// <summary>Last day of a permit's validity; may be left out, and is not before the day of the work.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT.</exception>
    internal static void NotBefore(this DateOnly? day, DateOnly today, string field)
    {
        if (day < today)
            throw ApiErrors.Invalid(field, "IN_THE_PAST", "日期不得早于今日", "must not be before today");
    }
}
