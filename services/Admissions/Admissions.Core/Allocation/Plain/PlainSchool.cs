namespace Quzhou.Admissions.Core.Allocation.Plain;

/// <summary>Places of one channel and who holds them.</summary>
/// <param name="Channel">Channel.</param>
/// <param name="Junior">Junior school of a quota.</param>
/// <param name="Places">Places.</param>
/// <param name="Held">Who is held, best first; more than places when equals straddle the last.</param>
internal sealed record HeldSeats(Channel Channel, Guid? Junior, int Places, IReadOnlyList<Applicant> Held);

/// <summary>A school that chooses among applicants.</summary>
internal sealed class PlainSchool(SchoolSupply supply, AllocationInput input)
{
    private readonly Dictionary<(Channel Channel, Guid? Junior, Guid Candidate), int> rulings = [];

    internal SchoolSupply Supply { get; } = supply;

    /// <summary>Takes the rulings that order exactly a group of equals, and no two of which contradict each other.</summary>
    internal void ReadRulings(IReadOnlyList<Applicant> all)
    {
        var valid = input.Rulings.Where(r => r.SchoolId == Supply.SchoolId && Fits(r, all)).ToList();
        foreach (var ruling in valid)
        {
            var contradicted = valid.Any(other => Same(other, ruling) && other.Order.Order().SequenceEqual(ruling.Order.Order()) && !other.Order.SequenceEqual(ruling.Order));
            for (var i = 0; i < ruling.Order.Count && !contradicted; i++)
                rulings[(ruling.Channel, ruling.JuniorSchoolId, ruling.Order[i])] = i + 1;
        }
    }

    /// <summary>Who is held, channel by channel, when these apply.</summary>
    internal IReadOnlyList<HeldSeats> Choose(IReadOnlyList<Applicant> applicants)
    {
        List<HeldSeats> chosen = [];
        var rest = applicants.ToList();
        foreach (var channel in input.Policy.Precedence)
        {
            if (channel == Channel.SpecialTalent)
                Fill(channel, null, Supply.SpecialTalentSeats);
            foreach (var quota in Supply.Quotas.OrderBy(q => q.JuniorSchoolId).Where(_ => channel == Channel.Quota))
                Fill(channel, quota.JuniorSchoolId, quota.Seats);
            if (channel == Channel.Open)
                Fill(channel, null, Supply.OpenSeats + (channel == input.Policy.Precedence[^1] ? Returned(chosen) : 0));
        }
        if (input.Policy.Precedence[^1] != Channel.Open)
            Fill(Channel.Open, null, Returned(chosen));
        return chosen;

        void Fill(Channel channel, Guid? junior, int places)
        {
            var held = Best([.. rest.Where(a => MayTake(a, channel, junior))], channel, junior, places);
            rest.RemoveAll(held.Contains);
            chosen.Add(new HeldSeats(channel, junior, places, held));
        }
    }

    internal IEnumerable<UndecidedGroup> Undecided(IReadOnlyList<HeldSeats> chosen, IReadOnlyList<Applicant> all) =>
        from seats in InOrder(chosen)
        where seats.Held.Count > seats.Places
        let last = seats.Held[^1]
        let alike = seats.Held.Where(a => Compare(a, last, seats.Channel, seats.Junior) == 0).ToList()
        let special = seats.Channel == Channel.SpecialTalent
        select new UndecidedGroup(
            Supply.SchoolId,
            seats.Channel,
            seats.Junior,
            seats.Places - (seats.Held.Count - alike.Count),
            [.. alike.Select(a => a.Entry.CandidateId).Order()],
            [.. EqualsOf(last, seats.Channel, seats.Junior, all).Select(a => a.Entry.CandidateId).Order()],
            special ? null : last.Values,
            special ? RankOf(last) : null);

    internal IEnumerable<ChannelLine> Lines(IReadOnlyList<HeldSeats> chosen) =>
        from seats in InOrder(chosen).GroupBy(s => (s.Channel, s.Junior))
        let held = seats.SelectMany(s => s.Held).ToList()
        let places = seats.Key.Channel switch
        {
            Channel.SpecialTalent => Supply.SpecialTalentSeats,
            Channel.Quota => Supply.Quotas.Single(q => q.JuniorSchoolId == seats.Key.Junior).Seats,
            _ => Supply.OpenSeats,
        }
        let moved = seats.Key.Channel == Channel.Open ? Returned(chosen) : GivesUp(seats.Key.Channel) ? held.Count - places : 0
        where places > 0 || moved != 0
        let special = seats.Key.Channel == Channel.SpecialTalent
        select new ChannelLine(
            Supply.SchoolId,
            seats.Key.Channel,
            seats.Key.Junior,
            places,
            moved,
            held.Count,
            held.Count > 0 && !special ? held[^1].Values : null,
            held.Count > 0 && special ? RankOf(held[^1]) : null);

    // The best that there are places for; whoever equals the last of them is held too.
    private List<Applicant> Best(List<Applicant> applicants, Channel channel, Guid? junior, int places)
    {
        applicants.Sort((a, b) => Compare(a, b, channel, junior));
        return places == 0 ? [] : [.. applicants.Where((a, i) => i < places || Compare(a, applicants[places - 1], channel, junior) == 0)];
    }

    private bool MayTake(Applicant applicant, Channel channel, Guid? junior) => channel switch
    {
        Channel.SpecialTalent => RankOf(applicant) > 0 && applicant.Entry.Scores.Total >= (Supply.SpecialTalentFloor ?? 0),
        Channel.Quota => !applicant.Entry.PreviousGraduate && applicant.Entry.JuniorSchoolId == junior,
        _ => true,
    };

    // Negative when a goes before b, 0 for equals.
    private int Compare(Applicant a, Applicant b, Channel channel, Guid? junior)
    {
        var order = channel == Channel.SpecialTalent ? RankOf(a).CompareTo(RankOf(b)) : CompareValues(a.Values, b.Values);
        return order != 0 ? order : Ruling(a, channel, junior).CompareTo(Ruling(b, channel, junior));
    }

    private static int CompareValues(RankingValues a, RankingValues b)
    {
        if (a.PreviousGraduate != b.PreviousGraduate)
            return a.PreviousGraduate ? 1 : -1;
        if (a.Total != b.Total)
            return a.Total > b.Total ? -1 : 1;
        if (a.CoreThree != b.CoreThree)
            return a.CoreThree > b.CoreThree ? -1 : 1;
        if (a.CountOfA != b.CountOfA)
            return a.CountOfA > b.CountOfA ? -1 : 1;
        if (a.Science != b.Science)
            return a.Science > b.Science ? -1 : 1;
        if (a.Chinese != b.Chinese)
            return a.Chinese > b.Chinese ? -1 : 1;
        if (a.Mathematics != b.Mathematics)
            return a.Mathematics > b.Mathematics ? -1 : 1;
        return b.English.CompareTo(a.English);
    }

    private int Ruling(Applicant applicant, Channel channel, Guid? junior) => rulings.GetValueOrDefault((channel, junior, applicant.Entry.CandidateId));

    private int RankOf(Applicant applicant) => applicant.Entry.Preferences.First(p => p.SchoolId == Supply.SchoolId).ProfessionalRank ?? 0;

    private bool GivesUp(Channel channel) => channel switch
    {
        Channel.SpecialTalent => input.Policy.UnfilledSpecialToOpen,
        Channel.Quota => input.Policy.UnfilledQuotaToOpen,
        _ => false,
    };

    private int Returned(IEnumerable<HeldSeats> chosen) => chosen.Where(s => GivesUp(s.Channel)).Sum(s => Math.Max(0, s.Places - s.Held.Count));

    private static IEnumerable<HeldSeats> InOrder(IReadOnlyList<HeldSeats> chosen) => chosen.OrderBy(s => s.Channel).ThenBy(s => s.Junior);

    private bool Fits(TieRuling ruling, IReadOnlyList<Applicant> all)
    {
        var first = all.FirstOrDefault(a => ruling.Order.Count > 1 && a.Entry.CandidateId == ruling.Order[0]);
        return first?.PreferenceAt(Supply.SchoolId) is not null
            && EqualsOf(first, ruling.Channel, ruling.JuniorSchoolId, all).Select(a => a.Entry.CandidateId).Order().SequenceEqual(ruling.Order.Order());
    }

    private static bool Same(TieRuling a, TieRuling b) => (a.Channel, a.JuniorSchoolId) == (b.Channel, b.JuniorSchoolId);

    // Everybody who asked for the school, may take the channel and is equal, rulings apart.
    private IEnumerable<Applicant> EqualsOf(Applicant applicant, Channel channel, Guid? junior, IReadOnlyList<Applicant> all) =>
        all.Where(a => a.PreferenceAt(Supply.SchoolId) is not null && MayTake(a, channel, junior))
            .Where(a => channel == Channel.SpecialTalent ? RankOf(a) == RankOf(applicant) : CompareValues(a.Values, applicant.Values) == 0);
}
