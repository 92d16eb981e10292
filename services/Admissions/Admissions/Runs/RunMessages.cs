using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Channel = Quzhou.Admissions.V1.Channel;

namespace Quzhou.Admissions.Runs;

/// <summary>From a run's rows to the wire.</summary>
internal static class RunMessages
{
    /// <summary>A channel on the wire; none for somebody placed nowhere.</summary>
    internal static Channel ToWire(this Core.Allocation.Channel? channel) => channel is { } known ? (Channel)(int)known : Channel.Unspecified;

    internal static AllocationRun ToMessage(this RunRow row, IEnumerable<string> approvedBy)
    {
        var message = new AllocationRun
        {
            RunId = row.Id.ToString(),
            Year = row.Year,
            Number = row.Number,
            State = (AllocationState)(int)row.State,
            BaseRunId = row.BaseRunId?.ToString() ?? "",
            Reason = row.Reason,
            StartedBy = row.StartedBy,
            StartTime = Timestamp.FromDateTimeOffset(row.StartedAt),
            FinishTime = row.FinishedAt is { } finished ? Timestamp.FromDateTimeOffset(finished) : null,
            Attempts = row.Attempts,
            InputDigest = Convert.ToHexStringLower(row.InputDigest),
            ResultDigest = row.ResultDigest is null ? "" : Convert.ToHexStringLower(row.ResultDigest),
            RegisterSequence = row.RegisterSequence,
            LastCorrection = row.LastCorrection,
            Candidates = row.Candidates,
            Placed = row.Placed,
            Failure = row.Failure ?? "",
            Etag = row.Version.ToString(),
            RejectedBy = row.RejectedBy ?? "",
            Rejection = row.Rejection ?? "",
        };
        if (row.PassedOver is not null)
            message.PassedOverRulings.AddRange(JsonSerializer.Deserialize<List<UnusedRuling>>(row.PassedOver)!.Select(ToMessage));
        if (row.Certificate is not null)
            message.VerifiedProperties.AddRange(JsonSerializer.Deserialize<List<string>>(row.Certificate)!);
        message.ApprovedBy.AddRange(approvedBy);
        return message;
    }

    private static PassedOverRuling ToMessage(UnusedRuling unused)
    {
        var message = new PassedOverRuling
        {
            SchoolId = unused.Ruling.SchoolId.ToString(),
            Channel = (Channel)(int)unused.Ruling.Channel,
            JuniorSchoolId = unused.Ruling.JuniorSchoolId?.ToString() ?? "",
            RuledBy = unused.Ruling.RuledBy,
            RulingReason = unused.Ruling.Reason,
            ReasonZh = unused.ReasonZh,
            ReasonEn = unused.ReasonEn,
        };
        message.RegistrationIds.AddRange(unused.Ruling.Order.Select(id => id.ToString()));
        return message;
    }

    internal static AdmissionLine ToMessage(this RunLineRow row, string school, string? juniorSchool)
    {
        var message = new AdmissionLine
        {
            SchoolId = row.SchoolId.ToString(),
            School = school,
            Channel = row.Channel,
            JuniorSchool = juniorSchool ?? "",
            Seats = row.Seats,
            Moved = row.Moved,
            Filled = row.Filled,
            Unfilled = row.Seats + row.Moved - row.Filled,
        };
        if (row.Line is { } line)
            message.LineTenths = line;
        return message;
    }

    internal static Tie ToMessage(this RunTieRow row, bool ruled)
    {
        var message = new Tie
        {
            TieNumber = row.Ordinal,
            SchoolId = row.SchoolId.ToString(),
            Channel = row.Channel,
            JuniorSchoolId = row.JuniorSchoolId?.ToString() ?? "",
            Seats = row.Seats,
            Ruled = ruled,
        };
        message.RegistrationIds.AddRange(row.Members.Select(m => m.ToString()));
        message.CompetingRegistrationIds.AddRange(row.Competing.Select(m => m.ToString()));
        return message;
    }
}
