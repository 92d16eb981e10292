namespace Quzhou.Admissions.Core.Allocation;

/// <summary>
/// Channels of all schools in one row: of each school first the special-talent channel, then its quotas by junior school,
/// last the open channel.
/// </summary>
/// <param name="start">Where a school's channels begin; one entry more than schools.</param>
/// <param name="juniors">Junior school of a quota, else <see cref="Market.NoJunior"/>.</param>
/// <param name="seats">Places.</param>
/// <param name="floors">Academic floor of each school's special talents in tenths.</param>
internal sealed class ChannelTable(int[] start, int[] juniors, int[] seats, int[] floors)
{
    internal int Count => seats.Length;

    internal int Seats(int channel) => seats[channel];

    internal int Junior(int channel) => juniors[channel];

    internal int Floor(int school) => floors[school];

    internal int Special(int school) => start[school];

    internal int Open(int school) => start[school + 1] - 1;

    internal int SchoolOf(int channel)
    {
        var found = Array.BinarySearch(start, channel);
        return found >= 0 ? found : ~found - 1;
    }

    internal Channel KindOf(int channel) => KindOf(channel, SchoolOf(channel));

    internal Channel KindOf(int channel, int school) =>
        channel == Special(school) ? Channel.SpecialTalent : channel == Open(school) ? Channel.Open : Channel.Quota;

    internal int QuotaOf(int school, int junior)
    {
        var from = start[school] + 1;
        var found = juniors.AsSpan(from, start[school + 1] - 1 - from).BinarySearch(junior);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Places of the whole plan.</summary>
    internal int SeatsOf(int school)
    {
        var sum = 0;
        for (var channel = start[school]; channel < start[school + 1]; channel++)
            sum += seats[channel];
        return sum;
    }
}
