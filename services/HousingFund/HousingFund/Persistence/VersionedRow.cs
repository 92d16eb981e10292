namespace Quzhou.HousingFund.Persistence;

/// <summary>A row that two officers may change: read under an etag, locked for the change.</summary>
internal interface IVersionedRow
{
    /// <summary>Its id.</summary>
    Guid Id { get; }

    /// <summary>PostgreSQL's own row version.</summary>
    uint Version { get; }
}
