namespace Quzhou.Admissions.Core.Allocation.Plain;

/// <summary>
/// The same allocation written to be read: objects, lists and loops, straight from the input. Slow, and the measure that
/// the fast one is held to (对照实现); the two share nothing but the types of input and outcome.
/// </summary>
public static class PlainAllocator
{
    /// <summary>Runs rounds until nobody asks any more: whoever has no place asks the next school, then every school chooses anew.</summary>
    public static PlainOutcome Run(AllocationInput input)
    {
        var schools = input.Supplies.OrderBy(s => s.SchoolId).Select(s => new PlainSchool(s, input)).ToList();
        var byId = schools.ToDictionary(s => s.Supply.SchoolId);
        var applicants = input.Candidates.OrderBy(c => c.CandidateId).Select(c => new Applicant(c, Ranking.Of(c, input.Policy))).ToList();
        foreach (var school in schools)
            school.ReadRulings(applicants);

        while (true)
        {
            var asking = applicants.Where(a => a.School is null && a.NextPreference() is not null).ToList();
            if (asking.Count == 0)
                break;
            foreach (var applicant in asking)
            {
                var preference = applicant.NextPreference()!;
                applicant.Asked = applicant.Entry.Preferences.ToList().IndexOf(preference) + 1;
                applicant.School = byId[preference.SchoolId];
            }
            foreach (var group in applicants.Where(a => a.School is not null).GroupBy(a => a.School!).ToList())
            {
                foreach (var applicant in group.Except(group.Key.Choose([.. group]).SelectMany(seats => seats.Held)).ToList())
                    applicant.School = null;
            }
        }

        List<UndecidedGroup> undecided = [];
        List<ChannelLine> lines = [];
        Dictionary<Applicant, Channel> channels = [];
        foreach (var school in schools)
        {
            var chosen = school.Choose([.. applicants.Where(a => a.School == school)]);
            undecided.AddRange(school.Undecided(chosen, applicants));
            lines.AddRange(school.Lines(chosen));
            foreach (var (channel, applicant) in chosen.SelectMany(seats => seats.Held.Select(a => (seats.Channel, a))))
                channels[applicant] = channel;
        }
        return undecided.Count > 0
            ? new PlainOutcome([], [], undecided)
            : new PlainOutcome([.. applicants.Select(a => PlaceOf(a, channels))], lines, []);
    }

    private static Place PlaceOf(Applicant applicant, Dictionary<Applicant, Channel> channels) => applicant.School is { } school
        ? new Place(applicant.Entry.CandidateId, applicant.Asked, school.Supply.SchoolId, channels[applicant])
        : new Place(applicant.Entry.CandidateId, 0, null, null);
}

/// <summary>What the plain allocation comes to: groups to rule on, or else places and lines.</summary>
/// <param name="Places">One entry a candidate, by id.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Undecided">Groups that straddle a last place.</param>
public sealed record PlainOutcome(IReadOnlyList<Place> Places, IReadOnlyList<ChannelLine> Lines, IReadOnlyList<UndecidedGroup> Undecided)
{
    /// <summary>Digest of the placement, as in a certificate.</summary>
    public string PlacementDigest => CanonicalForm.DigestOf(Places);
}

/// <summary>A candidate on the way down the list.</summary>
internal sealed class Applicant(CandidateEntry entry, RankingValues values)
{
    internal CandidateEntry Entry { get; } = entry;

    internal RankingValues Values { get; } = values;

    /// <summary>How many preferences were asked, those with an obstacle counted.</summary>
    internal int Asked { get; set; }

    /// <summary>School that holds the applicant now.</summary>
    internal PlainSchool? School { get; set; }

    internal Preference? NextPreference() => Entry.Preferences.Skip(Asked).FirstOrDefault(p => p.Obstacles.Count == 0);

    internal Preference? PreferenceAt(Guid school) => Entry.Preferences.FirstOrDefault(p => p.SchoolId == school && p.Obstacles.Count == 0);
}
