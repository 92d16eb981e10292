namespace Quzhou.Console.Departments;

/// <summary>
/// The subject that an officer takes from page to page (所选主体). It is kept on the server for one window: a subject's number
/// is never part of an address, where histories and logs would keep it.
/// </summary>
internal sealed class ChosenSubject
{
    /// <summary>Number, whole; empty while none is chosen.</summary>
    internal string Number { get; set; } = "";

    /// <summary>Why the officer looks (查询用途).</summary>
    internal string Purpose { get; set; } = "";
}
