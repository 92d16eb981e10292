using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Core.Tenders.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;
using Notice = Quzhou.HousingFund.V1.Notice;
using TenderStage = Quzhou.HousingFund.V1.TenderStage;

namespace Quzhou.HousingFund;

/// <summary>Tenders, from rows to the Core and to the wire.</summary>
internal static class Tenders
{
    private static readonly TimeSpan CityOffset = TimeSpan.FromHours(8);

    /// <summary>An instant in the city's time, as notices name it.</summary>
    internal static DateTimeOffset InTheCity(this DateTimeOffset instant) => instant.ToOffset(CityOffset);

    /// <summary>Midnight at the beginning of a day in the city.</summary>
    internal static DateTimeOffset Begins(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), CityOffset);

    /// <summary>Bids of banks that are punished or excluded now, with the reason.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, Finding>> BarredAsync(this Work<HousingFundDb> work, Guid tenderId, CancellationToken cancellation)
    {
        var bids = await work.Db.Bids.AsNoTracking().Where(b => b.TenderId == tenderId).OrderBy(b => b.Id).ToListAsync(cancellation);
        var barred = new Dictionary<Guid, Finding>();
        foreach (var bid in bids)
        {
            var standing = await work.StandingOfAsync(SubjectId.Parse(bid.BankId), cancellation);
            if ((BidderQualifies.Exclusion(standing.Facts()) ?? ExcludedForYears.Check(await work.Db.ExclusionsOfAsync(bid.BankId, cancellation), work.Today)) is { } reason)
                barred[bid.Id] = reason;
        }
        return barred;
    }

    internal static async Task<IReadOnlyList<BankExclusion>> ExclusionsOfAsync(this HousingFundDb db, string bankId, CancellationToken cancellation) =>
        [.. (await db.Exclusions.AsNoTracking().Where(e => e.BankId == bankId).OrderBy(e => e.Id).ToListAsync(cancellation)).Select(e => e.Exclusion)];

    /// <summary>Opened bids and awards by rank. Nothing before the opening: the offers are not here before it.</summary>
    internal static async Task<IReadOnlyList<AwardLine>> LinesAsync(HousingFundDb db, TenderRow row, Caller caller, CancellationToken cancellation)
    {
        var tender = row.Case;
        if (tender.Opened.Count == 0)
            return [];
        var banks = await db.Bids.AsNoTracking().Where(b => b.TenderId == row.Id).ToDictionaryAsync(b => b.Id, cancellation);
        var opened = tender.Opened.ToDictionary(o => o.BidId);
        return
        [
            .. tender.Award.OrderBy(s => s.Rank).ThenBy(s => s.BidId).Select(s => new AwardLine
            {
                BidId = s.BidId.ToString(),
                Bank = SubjectId.Parse(banks[s.BidId].BankId).ToMessage(banks[s.BidId].BankName, caller),
                Rank = s.Rank,
                RatePercent = s.RatePercent.ToString("0.######"),
                OfferedFen = opened[s.BidId].AmountFen,
                AwardedFen = s.AmountFen,
                Failed = tender.Failed.Any(f => f.BidId == s.BidId),
                RepaidFen = tender.RepaidFen(s.BidId),
            }),
        ];
    }

    internal static TenderStatus ToStatus(this TenderRow row)
    {
        var tender = row.Case;
        var status = new TenderStatus
        {
            TenderId = row.Id.ToString(),
            AmountFen = row.AmountFen,
            Months = row.Months,
            Stage = (TenderStage)(int)row.Stage,
            Bids = row.Stage is Core.Tenders.TenderStage.Planned or Core.Tenders.TenderStage.Approved or Core.Tenders.TenderStage.Announced ? 0 : tender.Bids.Count,
            AwardedOn = tender.AwardedOn?.ToMessage(),
            Etag = row.Version.ToString(),
        };
        if (tender.Notice is { } notice)
        {
            status.Notice = new Notice
            {
                Issuer = notice.Issuer,
                FundsInPlaceBy = notice.FundsInPlaceBy.ToMessage(),
                Eligibility = notice.Eligibility,
                Registration = notice.Registration,
                RegistrationEndTime = notice.RegistrationEndsAt.ToTimestamp(),
                OpeningTime = notice.OpensAt.ToTimestamp(),
                Place = notice.Place,
                Documents = notice.DocumentsFrom,
            };
        }
        status.Judges.AddRange(tender.Judges.Select(j => new V1.Participant { Person = j.Person, Agency = j.Agency, RelativeInBank = j.RelativeInBank }));
        status.Signatures.AddRange(row.Signatures);
        return status;
    }

    internal static Exclusion ToMessage(this ExclusionRow row, Caller caller) => new()
    {
        ExclusionId = row.Id.ToString(),
        Bank = SubjectId.Parse(row.BankId).ToMessage(row.BankName, caller),
        Ground = (V1.FailureGround)(int)row.Ground,
        From = row.FromDay.ToMessage(),
        Until = row.UntilDay.ToMessage(),
    };
}
