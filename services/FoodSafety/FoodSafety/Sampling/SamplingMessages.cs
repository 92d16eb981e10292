using System.Globalization;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

/// <summary>Sampling, from rows to the wire.</summary>
internal static class SamplingMessages
{
    internal static SamplingPlan ToMessage(this PlanRow row, SampledSoFar sampled)
    {
        var plan = row.Plan;
        var message = new SamplingPlan
        {
            PlanId = row.Id.ToString(), Year = row.Year, State = (PlanState)(int)plan.State, PopulationSource = plan.PopulationSource, Etag = row.Version.ToString(),
        };
        message.Lines.AddRange(plan.Lines.Select(l => new PlanLine
        {
            Category = (SampleCategory)(int)l.Category, County = l.County, Planned = (int)l.Batches, Taken = sampled.Taken.GetValueOrDefault((l.Category, l.County)),
        }));
        message.Population.AddRange(plan.Population.Select(p => new CountyPopulation { County = p.County, Inhabitants = p.Inhabitants }));
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    internal static Limit ToMessage(this LimitRow row) => new()
    {
        LimitId = row.Id.ToString(),
        Standard = row.Standard,
        ProductGroup = row.ProductGroup,
        Analyte = row.Analyte,
        Unit = row.Unit,
        Minimum = Plain(row.Minimum),
        Maximum = Plain(row.Maximum),
        EffectiveFrom = row.EffectiveFrom.ToMessage(),
        Confirmed = row.ConfirmedBy is not null,
    };

    internal static Sample ToMessage(this SampleRow row)
    {
        var sample = row.Case;
        var message = new Sample
        {
            SampleId = row.Id.ToString(),
            SampleNumber = row.SampleNumber,
            Category = (SampleCategory)(int)row.Category,
            OperatorId = row.OperatorId.ToString(),
            County = row.County,
            ProductName = sample.ProductName,
            ProductGroup = sample.ProductGroup,
            Batch = row.Batch,
            TakenOn = row.TakenOn.ToMessage(),
            State = (SampleState)(int)sample.Stage,
            TestedOn = sample.Tested?.On.ToMessage(),
            ReportedOn = row.ReportedOn?.ToMessage(),
            Holder = sample.Holder,
            Conclusion = sample.Conclusion is { } conclusion ? (TestConclusion)(int)conclusion : TestConclusion.Unspecified,
            Etag = row.Version.ToString(),
        };
        message.Samplers.AddRange(sample.Samplers);
        message.Custody.AddRange(sample.Steps.Select(s => new CustodyStep
        {
            FromHolder = s.From, ToHolder = s.To, On = s.On.ToMessage(), SealNumber = s.SealNumber, SealIntact = s.SealIntact,
        }));
        message.Measurements.AddRange(sample.Measurements.Select(m => new Measurement { Analyte = m.Analyte, Value = Plain(m.Value), Unit = m.Unit, Method = m.Method }));
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    internal static Disposal ToMessage(this DisposalRow row)
    {
        var disposal = row.Case;
        return new Disposal
        {
            DisposalId = row.Id.ToString(),
            SampleId = row.SampleId.ToString(),
            OperatorId = row.OperatorId.ToString(),
            County = row.County,
            State = (DisposalState)(int)disposal.State,
            DueOn = disposal.DueOn.ToMessage(),
            RecallBatch = disposal.RecallBatch,
            Measures = disposal.Record?.Measures ?? "",
            RecalledQuantity = Plain(disposal.Record?.RecalledQuantity),
            QuantityUnit = disposal.Record?.QuantityUnit ?? "",
            ReportId = row.ReportId.ToString(),
            ClosedOn = row.ClosedOn?.ToMessage(),
            Etag = row.Version.ToString(),
        };
    }

    private static string Plain(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
