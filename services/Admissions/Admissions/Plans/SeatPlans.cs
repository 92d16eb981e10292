using System.Text.Json;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Plans;

/// <summary>Plans with their channels and signatures, between the row, the domain and the wire.</summary>
internal static class SeatPlans
{
    internal static SeatPlan ToSeatPlan(this PlanRow row, SchoolRow school) => new(
        row.SchoolId,
        row.Year,
        school.Jurisdiction,
        row.Classes,
        row.Seats,
        row.SpecialTalentSeats,
        row.QuotaSeats,
        JsonSerializer.Deserialize<List<PlanSignature>>(row.Signatures)!);

    internal static string Write(IReadOnlyList<PlanSignature> signatures) => JsonSerializer.Serialize(signatures);

    /// <summary>The plan, locked, in the version that the caller read, with its school.</summary>
    internal static async Task<(PlanRow Plan, SchoolRow School)> PlanForEditAsync(
        this Work<AdmissionsDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var row = await work.Db.Plans.FromSql($"SELECT *, xmin FROM plans WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("plan", id.ToString());
        if (row.Version.ToString() != etag)
            throw ApiErrors.EtagMismatch("plan", id.ToString());
        return (row, await work.Db.Schools.AsNoTracking().SingleAsync(s => s.Id == row.SchoolId, cancellation));
    }

    internal static V1.PlanDeclaration ToDeclaration(this PlanRow row, SchoolRow school)
    {
        var plan = row.ToSeatPlan(school);
        var message = new V1.PlanDeclaration
        {
            PlanId = row.Id.ToString(),
            Seats = plan.Seats,
            QuotaSeats = plan.QuotaSeats,
            SpecialTalentSeats = plan.SpecialTalentSeats,
            OpenSeats = plan.OpenSeats,
            Figures = row.FiguresMessage(),
            Etag = row.Version.ToString(),
            Approved = row.Approved,
        };
        message.Signatures.AddRange(plan.Signatures.Select(s => new V1.PlanSignature { Signatory = (V1.PlanSignatory)(int)s.As, Officer = s.Officer, SignedOn = s.On.ToMessage() }));
        return message;
    }

    internal static V1.PlanFigures? FiguresMessage(this PlanRow row) => row.Figures is null ? null : V1.PlanFigures.Parser.ParseJson(row.Figures);

    internal static RpcException ErrorOf(SignatureError error, Guid id) => error switch
    {
        SignatureError.NotASignatory => ApiErrors.Precondition("NOT_A_SIGNATORY", $"plans/{id}", "该单位不参与该计划的会签", "this office has no part in plans of this school"),
        SignatureError.SignedAlready => ApiErrors.Precondition("SIGNED_ALREADY", $"plans/{id}", "该单位已会签", "this office has signed already"),
        SignatureError.NotReported => ApiErrors.Precondition("NOT_REPORTED", $"plans/{id}", "计划尚未由编制单位全部签署上报", "approvals wait until the plan is prepared by all", "sign"),
        _ => ApiErrors.Precondition("FOUR_EYES", $"plans/{id}", "会签各环节须由不同人员办理", "the officer signed the plan before", "another-officer"),
    };
}
