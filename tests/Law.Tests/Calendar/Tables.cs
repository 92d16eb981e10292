namespace Quzhou.Law.Tests.Calendar;

/// <summary>Tables of one year, as an operator would write them: only the days that a working-day count meets.</summary>
internal static class Tables
{
    internal const string Header = "date,kind,name,notice";

    internal static string Of(int year) => year switch
    {
        2018 => Written(
            "2018-01-01,off,元旦", "2018-02-11,work,春节", "2018-02-15,off,春节", "2018-02-16,off,春节", "2018-02-19,off,春节", "2018-02-20,off,春节",
            "2018-02-21,off,春节", "2018-02-24,work,春节", "2018-04-05,off,清明节", "2018-04-06,off,清明节", "2018-04-08,work,清明节",
            "2018-04-28,work,劳动节", "2018-04-30,off,劳动节", "2018-05-01,off,劳动节", "2018-06-18,off,端午节", "2018-09-24,off,中秋节",
            "2018-09-29,work,国庆节", "2018-09-30,work,国庆节", "2018-10-01,off,国庆节", "2018-10-02,off,国庆节", "2018-10-03,off,国庆节",
            "2018-10-04,off,国庆节", "2018-10-05,off,国庆节"),
        2019 => Written(
            "2018-12-29,work,元旦", "2018-12-31,off,元旦", "2019-01-01,off,元旦", "2019-02-02,work,春节", "2019-02-03,work,春节", "2019-02-04,off,春节",
            "2019-02-05,off,春节", "2019-02-06,off,春节", "2019-02-07,off,春节", "2019-02-08,off,春节", "2019-04-05,off,清明节", "2019-05-01,off,劳动节",
            "2019-06-07,off,端午节", "2019-09-13,off,中秋节", "2019-09-29,work,国庆节", "2019-10-01,off,国庆节", "2019-10-02,off,国庆节",
            "2019-10-03,off,国庆节", "2019-10-04,off,国庆节", "2019-10-07,off,国庆节", "2019-10-12,work,国庆节"),
        _ => throw new ArgumentOutOfRangeException(nameof(year)),
    };

    internal static string Written(params string[] rows) => string.Join('\n', [Header, .. rows.Select(row => $"{row},国办发明电〔0〕0号")]);
}
