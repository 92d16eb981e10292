namespace Quzhou.Credit.Persistence;

/// <summary>Where an import stands (导入状态).</summary>
internal enum ImportState
{
    /// <summary>Rows are expected.</summary>
    Running = 1,

    /// <summary>Its sender ended the stream.</summary>
    Finished = 2,
}

/// <summary>An import and how far it has come (导入).</summary>
internal sealed class ImportRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Agency that sends it.</summary>
    public required string Agency { get; init; }

    /// <summary>Name of the source file.</summary>
    public required string SourceFile { get; init; }

    /// <summary>Day of the books.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; set; } = ImportState.Running;

    /// <summary>Last row that is committed.</summary>
    public long LastRow { get; set; }

    /// <summary>Rows that were new, added or corrected something.</summary>
    public long AcceptedRows { get; set; }

    /// <summary>Rows that changed nothing.</summary>
    public long UnchangedRows { get; set; }

    /// <summary>Rows that were not taken.</summary>
    public long FailedRows { get; set; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its sender ended it.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>A row of an import that was not taken (导入错误). It holds a reason and nothing of the row itself.</summary>
internal sealed class ImportErrorRow
{
    /// <summary>Number of the error; errors of one import are written by row.</summary>
    public long Number { get; init; }

    /// <summary>Id of the import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Number of the row.</summary>
    public required long RowNumber { get; init; }

    /// <summary>Field at fault; empty for the row as a whole.</summary>
    public required string Field { get; init; }

    /// <summary>Stable reason.</summary>
    public required string Reason { get; init; }

    /// <summary>Reason in Chinese.</summary>
    public required string MessageZh { get; init; }
}
