using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>How an application came in (申请渠道), annex 2 Art. 7.</summary>
public enum Channel
{
    /// <summary>Handed in in person (当面递交).</summary>
    InPerson = 1,

    /// <summary>By letter, fax, electronic data or mail (信函、电传、传真、电子数据交换和电子邮件).</summary>
    Electronic = 2,
}

/// <summary>
/// An application in its course, plain data: one derived record for each state machine - filing, commitment, transparency, strict.
/// A cancelled item has none; see <see cref="Registrations.FollowUpCheck"/>. Whose it is stays with the host.
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Zone">Zone.</param>
/// <param name="Serial">Serial of the item, 1 to 98.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="State">Where it stands.</param>
/// <param name="TakenIn">Who took it in, and when it was received (收到申请).</param>
public abstract record ApplicationCase(Guid Id, Zone Zone, int Serial, Channel Channel, ApplicationState State, Act TakenIn)
{
    /// <summary>Route it takes.</summary>
    public abstract Route Route { get; }

    /// <summary>True once it is granted, filed or refused.</summary>
    public bool IsDecided => State is ApplicationState.Granted or ApplicationState.Refused;
}
