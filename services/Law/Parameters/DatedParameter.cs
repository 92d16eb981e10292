using System.Collections.ObjectModel;
using System.Globalization;

namespace Quzhou.Law;

/// <summary>
/// A number of the law with the days it applies: rows <c>effective from → value</c>. The row in force is the
/// last one that is not after the governing date.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class DatedParameter<T>
    where T : notnull
{
    private readonly ReadOnlyCollection<DatedRow<T>> rows;

    /// <param name="name">Stable name, for example <c>credit.arrears.severe-months</c>.</param>
    /// <param name="unit">Unit of the value: months, fen, count.</param>
    /// <param name="rows">Rows in order of their effective day; each day once.</param>
    /// <exception cref="ArgumentException">
    /// No row, rows out of order, two rows of one day, a row that ends before it begins, or a gap or overlap between rows.
    /// </exception>
    public DatedParameter(string name, string unit, params DatedRow<T>[] rows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        if (rows.Length == 0)
            throw new ArgumentException($"Parameter {name} has no row.", nameof(rows));
        foreach (var row in rows)
        {
            if (row.EffectiveTo < row.EffectiveFrom)
                throw new ArgumentException($"Parameter {name}: row {row.EffectiveFrom:yyyy-MM-dd} ends before it begins.", nameof(rows));
        }
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].EffectiveFrom <= rows[i - 1].EffectiveFrom)
                throw new ArgumentException($"Parameter {name}: row {rows[i].EffectiveFrom:yyyy-MM-dd} does not follow {rows[i - 1].EffectiveFrom:yyyy-MM-dd}.", nameof(rows));
            if (rows[i - 1].EffectiveTo is { } end && end.AddDays(1) != rows[i].EffectiveFrom)
                throw new ArgumentException($"Parameter {name}: gap or overlap between {end:yyyy-MM-dd} and {rows[i].EffectiveFrom:yyyy-MM-dd}.", nameof(rows));
        }
        (Name, Unit, this.rows) = (name, unit, Array.AsReadOnly<DatedRow<T>>([.. rows]));
    }

    /// <summary>Stable name.</summary>
    public string Name { get; }

    /// <summary>Unit of the value.</summary>
    public string Unit { get; }

    /// <summary>All rows, in order of their effective day.</summary>
    public IReadOnlyList<DatedRow<T>> Rows => rows;

    /// <summary>The row in force on a day.</summary>
    /// <exception cref="ParameterNotInForceException">The day is before the first row or after the last row's end.</exception>
    public DatedRow<T> On(DateOnly governingDate)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (rows[i].EffectiveFrom > governingDate)
                continue;
            return rows[i].EffectiveTo is { } end && governingDate > end
                ? throw new ParameterNotInForceException(Name, governingDate)
                : rows[i];
        }
        throw new ParameterNotInForceException(Name, governingDate);
    }

    /// <summary>The row in force, as a finding names it: <c>name@effective-from=value unit</c>.</summary>
    public string Describe(DateOnly governingDate)
    {
        var row = On(governingDate);
        return string.Create(CultureInfo.InvariantCulture, $"{Name}@{row.EffectiveFrom:yyyy-MM-dd}={row.Value} {Unit}");
    }
}

/// <summary>One row of a <see cref="DatedParameter{T}"/>.</summary>
/// <param name="EffectiveFrom">First day of force (施行之日).</param>
/// <param name="Value">The value.</param>
/// <param name="Citation">Where the value stands.</param>
/// <param name="EffectiveTo">Last day of force; null while it runs on.</param>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly record struct DatedRow<T>(DateOnly EffectiveFrom, T Value, Citation Citation, DateOnly? EffectiveTo = null)
    where T : notnull;

/// <summary>No text in this product governs that day: an answer would be invented law.</summary>
public sealed class ParameterNotInForceException : Exception
{
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="governingDate">The day asked for.</param>
    public ParameterNotInForceException(string parameter, DateOnly governingDate)
        : base($"Parameter {parameter} has no value on {governingDate:yyyy-MM-dd}.") =>
        (Parameter, GoverningDate) = (parameter, governingDate);

    /// <summary>Name of the parameter.</summary>
    public string Parameter { get; }

    /// <summary>The day asked for.</summary>
    public DateOnly GoverningDate { get; }
}
