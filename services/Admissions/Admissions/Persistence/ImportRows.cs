namespace Quzhou.Admissions.Persistence;

/// <summary>An import, stored (导入).</summary>
internal sealed class ImportJobRow
{
    public required Guid Id { get; init; }

    /// <summary>What it fills.</summary>
    public required V1.ExchangeTable Table { get; init; }

    public required int Year { get; init; }

    /// <summary>Who began it; nobody else may go on with it.</summary>
    public required string Officer { get; init; }

    /// <summary>Next data row that it expects; every row before it was taken or refused.</summary>
    public int NextRow { get; set; } = 1;

    public int Accepted { get; set; }

    public int Rejected { get; set; }

    public bool Completed { get; set; }

    public required DateTimeOffset StartedAt { get; init; }
}

/// <summary>Rows of an import that were taken in one transaction, with the digest of what they said.</summary>
internal sealed class ImportRangeRow
{
    public required Guid ImportId { get; init; }

    public required int FirstRow { get; init; }

    public required int LastRow { get; init; }

    public required byte[] Digest { get; init; }
}

/// <summary>One fault of one row of an import.</summary>
internal sealed class ImportErrorRow
{
    public long Id { get; init; }

    public required Guid ImportId { get; init; }

    public required int Row { get; init; }

    public required string Field { get; init; }

    public required string Reason { get; init; }

    public required string Message { get; init; }
}
