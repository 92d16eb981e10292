namespace Quzhou.Licensing.Core.Applications;

/// <summary>Route that an application takes (办理方式).</summary>
public enum Route
{
    /// <summary>Notification and commitment (告知承诺).</summary>
    Commitment = 1,

    /// <summary>Ordinary approval (一般程序).</summary>
    Ordinary = 2,

    /// <summary>Filing (备案).</summary>
    Filing = 3,
}

/// <summary>Where an application stands (办理状态).</summary>
public enum ApplicationState
{
    /// <summary>The letter of commitment is out; the applicant has to sign it (待承诺).</summary>
    AwaitingCommitment = 1,

    /// <summary>Under examination (审查中).</summary>
    UnderExamination = 2,

    /// <summary>Examined; another officer decides (待决定).</summary>
    Examined = 3,

    /// <summary>Granted (准予许可), or filed.</summary>
    Granted = 4,

    /// <summary>Refused (不予许可).</summary>
    Refused = 5,

    /// <summary>Applied for by letter, fax or computer; the letter of commitment has to be sent (待发告知承诺书).</summary>
    AwaitingLetter = 6,

    /// <summary>The applicant has to correct or complete it (待补正).</summary>
    AwaitingCorrections = 7,
}
