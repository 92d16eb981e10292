using System.Globalization;
using Google.Protobuf;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

/// <summary>Fields that several requests have in common.</summary>
internal static class Reading
{
    internal const int MaxName = 200;
    internal const int MaxShortName = 100;
    internal const int MaxReference = 200;
    internal const int MaxReason = 500;
    internal const int MaxOpinion = 1000;
    internal const int MaxNumber = 50;
    internal const int MaxBuildings = 100;
    internal const int MaxEtag = 20;

    // Ten billion yuan: more than the whole fund of a prefecture, so that sums never overflow.
    internal const long MaxFen = 1_000_000_000_000;
    private const int MaxBuildingName = 50;
    private const int MaxStoreys = 200;
    private const int MaxStaff = 1_000_000;
    private const int LowestQualification = 4;
    private const int Sha256Bytes = 32;
    private const int MaxRatePlaces = 6;
    private const decimal MaxRate = 100;
    private const long FenPerYuan = 100;

    internal static string Etag(this RequestChecks check, string etag) => check.Text("etag", etag, MaxEtag);

    /// <summary>A day that is not in the future; checked against the day of the work.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT.</exception>
    internal static void NotAfter(this DateOnly day, DateOnly today, string field)
    {
        if (day > today)
            throw ApiErrors.Invalid(field, "IN_THE_FUTURE", "日期不得晚于今日", "must not be after today");
    }

    internal static byte[] Digest(this RequestChecks check, string field, ByteString digest)
    {
        check.Require(digest.Length == Sha256Bytes, field, "WRONG_LENGTH", "应为32字节的SHA-256散列", "must be a SHA-256 hash of 32 bytes");
        return digest.ToByteArray();
    }

    /// <summary>A rate in per cent, digits and at most six places: 3.25.</summary>
    internal static decimal Rate(this RequestChecks check, string field, string text)
    {
        if (text.Length == 0)
        {
            check.Add(field, "REQUIRED", "必填", "is required");
            return 0;
        }
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate.Scale > MaxRatePlaces)
        {
            check.Add(field, "NOT_A_RATE", "应为不超过六位小数的百分数", "must be a per cent value with at most six places");
            return 0;
        }
        check.Require(rate <= MaxRate, field, "OUT_OF_RANGE", "应在0至100之间", "must be between 0 and 100");
        return rate;
    }

    internal static long Yuan(this RequestChecks check, string field, long fen)
    {
        check.Money(field, fen, 1, MaxFen);
        check.Require(fen <= 0 || fen % FenPerYuan == 0, field, "NOT_WHOLE_YUAN", "应为整元", "must be whole yuan");
        return fen;
    }

    internal static IReadOnlyList<Core.Projects.Building> Buildings(this RequestChecks check, IReadOnlyList<V1.Building> buildings) =>
        [.. check.Items("buildings", buildings, 1, MaxBuildings).Select((b, i) => check.Building(b, i))];

    private static Core.Projects.Building Building(this RequestChecks check, V1.Building building, int i)
    {
        check.Text($"buildings[{i}].name", building.Name, MaxBuildingName);
        check.Known($"buildings[{i}].type", building.Type);
        check.Range($"buildings[{i}].storeys", building.Storeys, 1, MaxStoreys);
        check.Range($"buildings[{i}].storeys_done", building.StoreysDone, 0, building.Storeys);
        return new(building.Name, (Core.Projects.BuildingType)(int)building.Type, building.Storeys, building.StoreysDone);
    }

    internal static Core.Projects.DeveloperProfile? Profile(this RequestChecks check, V1.DeveloperProfile? profile)
    {
        if (!check.Present("profile", profile))
            return null;
        check.Range("profile.qualification_level", profile!.QualificationLevel, 0, LowestQualification);
        check.Money("profile.paid_in_capital_fen", profile.PaidInCapitalFen, max: MaxFen);
        check.Range("profile.insured_staff", profile.InsuredStaff, 0, MaxStaff);
        check.Range("profile.contributing_staff", profile.ContributingStaff, 0, MaxStaff);
        return new(profile.QualificationLevel, profile.PaidInCapitalFen, profile.InsuredStaff, profile.ContributingStaff, profile.PromisePublished);
    }

    /// <summary>An officer as a token names them.</summary>
    internal static void Officer(this RequestChecks check, string field, string officer)
    {
        check.Text(field, officer, Caller.MaxName);
        check.Require(officer.AsSpan().Trim().Length == officer.Length || string.IsNullOrWhiteSpace(officer), field, "BLANK_AROUND", "前后不得有空白字符", "must not begin or end with a blank");
    }

    /// <summary>Officers as tokens name them, each once: a name with a space around it would be a second person to every rule.</summary>
    internal static IReadOnlyList<string> Officers(this RequestChecks check, string field, IReadOnlyList<string> officers, int min, int max)
    {
        check.Items(field, officers, min, max);
        for (var i = 0; i < officers.Count; i++)
            check.Officer($"{field}[{i}]", officers[i]);
        check.Require(officers.Distinct(StringComparer.Ordinal).Count() == officers.Count, field, "REPEATED", "人员重复", "names an officer twice");
        return officers;
    }
}
