namespace Quzhou.Licensing.Core;

/// <summary>Requests that do not fit the state, the officer or the day.</summary>
internal static class Unfit
{
    internal static Outcome<T> State<T>(string stateZh, string stateEn, params IReadOnlyList<string> allowed) =>
        new Outcome<T>.NotAllowed(NotAllowedReason.WrongState, $"当前状态为“{stateZh}”,不能进行此操作。", $"It is {stateEn}: this step does not fit.", allowed);

    internal static Outcome<T> SameOfficer<T>(string detailZh, string detailEn) => new Outcome<T>.NotAllowed(NotAllowedReason.FourEyes, detailZh, detailEn);

    internal static Outcome<T> Day<T>() => new Outcome<T>.NotAllowed(NotAllowedReason.WrongDay, "日期早于上一环节。", "The day is before the step it follows.");

    internal static Outcome<T> Day<T>(string detailZh, string detailEn) => new Outcome<T>.NotAllowed(NotAllowedReason.WrongDay, detailZh, detailEn);

    internal static Outcome<T> Number<T>(string detailZh, string detailEn) => new Outcome<T>.NotAllowed(NotAllowedReason.WrongNumber, detailZh, detailEn);
}
