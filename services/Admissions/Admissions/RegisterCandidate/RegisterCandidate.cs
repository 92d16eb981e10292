using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions;

internal sealed partial class AdmissionsGrpc
{
    public override Task<RegisterCandidateResponse> RegisterCandidate(RegisterCandidateRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var person = check.Person("person_id", request.PersonId);
        var personName = check.Text("person_name", request.PersonName, MaxName);
        var guardian = check.Person("guardian_id", request.GuardianId);
        var guardianName = check.Text("guardian_name", request.GuardianName, MaxName);
        check.Require(person == default || person != guardian, "guardian_id", "SAME_AS_CANDIDATE", "监护人不能是考生本人", "is the candidate");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var number = person.Reveal();
            if (await work.Db.Candidates.AnyAsync(c => c.PersonId == number, cancellation))
                throw ApiErrors.AlreadyExists("candidate", person.Masked());
            var row = new CandidateRow
            {
                Id = Guid.CreateVersion7(work.Now),
                PersonId = number,
                PersonName = personName,
                GuardianId = guardian.Reveal(),
                GuardianName = guardianName,
                PreviousGraduate = request.PreviousGraduate,
            };
            work.Db.Candidates.Add(row);
            work.Audit("candidate.registered", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new RegisterCandidateResponse { Candidate = row.ToMessage([], caller) };
        });
    }
}
