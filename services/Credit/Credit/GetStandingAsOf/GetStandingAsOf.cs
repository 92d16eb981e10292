using System.Data;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Messages;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CityRegisterGrpc
{
    /// <summary>What applied on a day, as it was known at a time: the same rules on the versions of then (历史信用状况).</summary>
    public override async Task<GetStandingAsOfResponse> GetStandingAsOf(GetStandingAsOfRequest request, ServerCallContext context)
    {
        var view = RegisterView.Of(Caller.From(context));
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        var purpose = check.Text("purpose", request.Purpose, PurposeLength);
        var asOf = ReadAsOf(check, request.AppliedOn, request.KnownTime);
        check.ThrowIfInvalid();

        var file = await transactions.ReadAsync(async (db, token) =>
        {
            await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
            return await RegisterFile.LoadAsync(db, subject, asOf.Known, token);
        }, context.CancellationToken);
        var standing = file.StandingOn(asOf.AppliedOn);
        var answer = new GetStandingAsOfResponse
        {
            Subject = file.SubjectFor(view.Caller),
            Level = standing.Level.ToLevel(),
            AppliedOn = asOf.AppliedOn.ToMessage(),
            KnownTime = asOf.Known.ToTimestamp(),
        };
        answer.Basis.AddRange(standing.Findings.ToBasis());
        answer.Punishments.AddRange(file.Punishments.Where(p => p.ToCore().IsInForceOn(asOf.AppliedOn)).Select(p => p.ToPunishment(file.Subject!, view.Caller)));
        answer.Lists.AddRange(file.ListsOn(asOf.AppliedOn, standing.Level).Where(view.Shows).Select(e => e.ToEntry()));
        answer.AccessId = (await LogAccessAsync(nameof(GetStandingAsOf), view, purpose, [subject.Reveal()], context.CancellationToken)).ToString();
        return answer;
    }
}
