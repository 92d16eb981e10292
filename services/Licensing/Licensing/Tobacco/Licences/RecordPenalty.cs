using Grpc.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    private const int MaxCartons = 1_000_000;

    // Ten billion yuan: sums over a history never overflow.
    private const long MaxFen = 1_000_000_000_000;

    public override Task<RecordPenaltyResponse> RecordPenalty(RecordPenaltyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var licenceId = check.Id("licence_id", request.LicenceId);
        if (check.Present("penalty", request.Penalty))
            Check(check, request.Penalty);
        check.ThrowIfInvalid();
        var penalty = request.Penalty;
        var decidedOn = check.Date("penalty.decided_on", penalty.DecidedOn);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            decidedOn.NotAfter(work.Today, "penalty.decided_on");
            var licence = await work.LockedAsync<RetailLicenceRow>("licence", licenceId, cancellation);
            var row = new TobaccoPenaltyRow
            {
                Id = Guid.CreateVersion7(work.Now),
                LicenceId = licence.Id,
                Authority = penalty.Authority.Trim(),
                Number = penalty.Number.Trim(),
                DecidedOn = decidedOn,
                Conduct = (Core.Tobacco.TobaccoConduct)(int)penalty.Conduct,
                FakeOrSmuggledCartons = penalty.FakeOrSmuggledCartons,
                BoughtElsewhereFen = penalty.BoughtElsewhereFen,
                BoughtElsewhereCases = penalty.BoughtElsewhereCases,
                RecordedBy = work.Actor.Officer,
            };
            work.Db.Add(row);
            work.Audit("tobacco-penalty.recorded", row.Id.ToString(), licenceId.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordPenaltyResponse { Penalty = row.ToMessage() };
        });
    }

    private static void Check(RequestChecks check, TobaccoPenalty penalty)
    {
        check.Text("penalty.authority", penalty.Authority, Reading.MaxName);
        check.Text("penalty.number", penalty.Number, Reading.MaxNumber);
        check.Date("penalty.decided_on", penalty.DecidedOn);
        check.Known("penalty.conduct", penalty.Conduct);
        check.Range("penalty.fake_or_smuggled_cartons", penalty.FakeOrSmuggledCartons, 0, MaxCartons);
        check.Money("penalty.bought_elsewhere_fen", penalty.BoughtElsewhereFen, max: MaxFen);
        check.Range("penalty.bought_elsewhere_cases", penalty.BoughtElsewhereCases, 0, MaxCartons);
        check.Require(
            penalty.FakeOrSmuggledCartons == 0 || penalty.Conduct == TobaccoConduct.SoldFakeOrSmuggled,
            "penalty.fake_or_smuggled_cartons", "OF_OTHER_CONDUCT", "仅销售假烟、走私烟时填写", "is given only for false or smuggled cigarettes");
        check.Require(
            (penalty.BoughtElsewhereFen == 0 && penalty.BoughtElsewhereCases == 0) || penalty.Conduct == TobaccoConduct.BoughtElsewhere,
            "penalty.bought_elsewhere_fen", "OF_OTHER_CONDUCT", "仅未在当地进货时填写", "is given only for cigarettes bought elsewhere");
    }
}
