namespace Quzhou.Licensing.Core.Security;

/// <summary>Who decides (决定机关): the provincial department, or the city's bureau where it is charged with it (附件1第57项).</summary>
public enum DecidingAuthority
{
    /// <summary>The provincial department of public security (省公安厅).</summary>
    Province = 1,

    /// <summary>The city's bureau, charged by the province (委托市公安局).</summary>
    CityCharged = 2,
}

/// <summary>Where the application stands (办理阶段).</summary>
public enum SecurityCompanyStage
{
    /// <summary>Taken in; the city reviews it (市级审核中).</summary>
    Accepted = 1,

    /// <summary>Reviewed and passed on with an opinion (待决定).</summary>
    Reviewed = 2,

    /// <summary>Licence issued, company to be registered (已发证,待工商登记).</summary>
    Licensed = 3,

    /// <summary>Registered; the copy of the business licence is to be sent (已登记,待报送).</summary>
    Registered = 4,

    /// <summary>Copy received (已报送); final.</summary>
    Completed = 5,

    /// <summary>Licence lapsed (许可证失效); to be taken back. Final.</summary>
    Lapsed = 6,

    /// <summary>Refused in writing with reasons (不予许可); final.</summary>
    Refused = 7,
}

/// <summary>The city's review (审核意见).</summary>
/// <param name="Score">Score given.</param>
/// <param name="Supports">True when the opinion is in favour.</param>
/// <param name="Opinion">The opinion in words.</param>
/// <param name="Act">Who and when.</param>
public sealed record CityReview(CompanyScore Score, bool Supports, string Opinion, Act Act);

/// <summary>An application for a security company (设立保安服务公司审批). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Filing">What was applied for.</param>
/// <param name="Authority">Who decides.</param>
/// <param name="Accepted">Who took it in, and the day the materials were received.</param>
/// <param name="ReviewDueOn">Last day of the city's review.</param>
/// <param name="Review">The review; null before.</param>
/// <param name="OpinionReceivedOn">Day the deciding authority received the opinion; null before.</param>
/// <param name="DecideDueOn">Last day of the decision; null before.</param>
/// <param name="Decided">Who decided, and when; null before.</param>
/// <param name="RegisterDueOn">Last day for the business registration; null before the licence.</param>
/// <param name="RegisteredOn">Day of the business registration; null before.</param>
/// <param name="CopyDueOn">Last day for sending the copy of the business licence; null before.</param>
/// <param name="CopyReceivedOn">Day the copy was received; null before.</param>
/// <param name="TakenBackOn">Day a lapsed licence was taken back; null before.</param>
public sealed record SecurityCompanyCase(
    Guid Id,
    SecurityCompanyStage Stage,
    SecurityCompanyFiling Filing,
    DecidingAuthority Authority,
    Act Accepted,
    DateOnly ReviewDueOn,
    CityReview? Review = null,
    DateOnly? OpinionReceivedOn = null,
    DateOnly? DecideDueOn = null,
    Act? Decided = null,
    DateOnly? RegisterDueOn = null,
    DateOnly? RegisteredOn = null,
    DateOnly? CopyDueOn = null,
    DateOnly? CopyReceivedOn = null,
    DateOnly? TakenBackOn = null)
{
    /// <summary>Last day of the term that runs now; null when none does.</summary>
    public DateOnly? DueOn => Stage switch
    {
        SecurityCompanyStage.Accepted => ReviewDueOn,
        SecurityCompanyStage.Reviewed => DecideDueOn,
        SecurityCompanyStage.Licensed => RegisterDueOn,
        SecurityCompanyStage.Registered => CopyDueOn,
        _ => null,
    };
}
