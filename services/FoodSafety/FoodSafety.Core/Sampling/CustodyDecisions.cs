using Quzhou.FoodSafety.Core.Sampling.Rules;

namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>The chain of custody: taken, sealed, handed over as often as needed, received. Who holds the sample is known on every day.</summary>
public static class CustodyDecisions
{
    /// <summary>Takes a sample.</summary>
    /// <param name="sample">Facts of the sample; its stage, holder, seal and steps are set here.</param>
    /// <param name="act">Who recorded it, one of the samplers.</param>
    public static Outcome<SampleCase> Take(SampleFacts sample, Act act)
    {
        if (!sample.Samplers.Contains(act.By, StringComparer.Ordinal))
            return Wrong(NotAllowedReason.WrongPerson, "登记人不是抽样人员。", "Who records it did not take it.");
        if (new[] { sample.Number, sample.ProductName, sample.ProductGroup, sample.Batch }.Any(string.IsNullOrWhiteSpace) || !Enum.IsDefined(sample.Category))
            return Wrong(NotAllowedReason.WrongContent, "应载明抽样单号、类别、产品、食品类别和批号。", "Number, category, product, product group and batch are needed.");
        var taken = new SampleCase(
            sample.Id, sample.Number, sample.Category, sample.OperatorId, sample.ProductName, sample.ProductGroup, sample.Batch, act.On, sample.Samplers, SampleStage.Taken, act.By, "", [], []);
        return SamplersTogether.Check(sample.Samplers, act.On) is { } few
            ? new Outcome<SampleCase>.Refused(null, [few])
            : new Outcome<SampleCase>.Granted(taken, []);
    }

    /// <summary>Seals it; by who holds it.</summary>
    public static Outcome<SampleCase> Seal(SampleCase sample, string sealNumber, Act act)
    {
        if (Fits(sample, act, SampleStage.Taken) is { } wrong)
            return wrong;
        return string.IsNullOrWhiteSpace(sealNumber)
            ? Wrong(NotAllowedReason.WrongContent, "应载明封条编号。", "The seal needs a number.")
            : new Outcome<SampleCase>.Granted(
                sample with { Stage = SampleStage.Sealed, SealNumber = sealNumber, Steps = [.. sample.Steps, new CustodyStep(sample.Holder, sample.Holder, act.On, sealNumber, true)] }, []);
    }

    /// <summary>Hands it over; by who holds it. Until it is received its holder answers for it.</summary>
    public static Outcome<SampleCase> HandOver(SampleCase sample, string to, Act act)
    {
        if (Fits(sample, act, SampleStage.Sealed, SampleStage.Received) is { } wrong)
            return wrong;
        return string.IsNullOrWhiteSpace(to) || to == sample.Holder
            ? Wrong(NotAllowedReason.WrongPerson, "接收人不正确。", "It is handed over to nobody, or to who holds it.")
            : new Outcome<SampleCase>.Granted(
                sample with { Stage = SampleStage.HandedOver, Steps = [.. sample.Steps, new CustodyStep(sample.Holder, to, act.On, sample.SealNumber, true)] }, []);
    }

    /// <summary>Receives it; by whom it was handed over to. A broken or other seal makes it void for good.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="sealNumber">Number of the seal as read.</param>
    /// <param name="intact">True when it is unbroken.</param>
    /// <param name="act">Who, and when.</param>
    public static Outcome<SampleCase> Receive(SampleCase sample, string sealNumber, bool intact, Act act)
    {
        if (sample.Stage != SampleStage.HandedOver)
            return WrongStage(sample, SampleStage.HandedOver);
        var handed = sample.Steps[^1];
        if (act.By != handed.To)
            return Wrong(NotAllowedReason.WrongPerson, "接收人不是移交对象。", "It was handed over to somebody else.", handed.To);
        if (act.On < handed.On)
            return Wrong(NotAllowedReason.WrongDay, "接收日期早于移交。", "The day is before the handing over.");
        var arrived = sample with { Holder = act.By, Steps = [.. sample.Steps, new CustodyStep(handed.From, act.By, act.On, sealNumber, intact)] };
        return SealBrokenVoids.Check(sample.SealNumber, sealNumber, intact) is { } broken
            ? new Outcome<SampleCase>.Refused(arrived with { Stage = SampleStage.Void }, [broken])
            : new Outcome<SampleCase>.Granted(arrived with { Stage = SampleStage.Received }, []);
    }

    internal static Outcome<SampleCase>? Fits(SampleCase sample, Act act, params IReadOnlyList<SampleStage> stages)
    {
        if (!stages.Contains(sample.Stage))
            return WrongStage(sample, stages);
        if (act.By != sample.Holder)
            return Wrong(NotAllowedReason.WrongPerson, "样品不在其手中。", "Somebody else holds the sample.", sample.Holder);
        return act.On < (sample.Steps is [.., var last] ? last.On : sample.TakenOn)
            ? Wrong(NotAllowedReason.WrongDay, "日期早于上一步。", "The day is before the last step.")
            : null;
    }

    internal static Outcome<SampleCase>.NotAllowed WrongStage(SampleCase sample, params IReadOnlyList<SampleStage> allowed) => Wrong(
        NotAllowedReason.WrongState, "样品状态不允许此操作。", $"The sample is {sample.Stage}.", [.. allowed.Select(s => s.ToString())]);

    internal static Outcome<SampleCase>.NotAllowed Wrong(NotAllowedReason reason, string zh, string en, params IReadOnlyList<string> allowed) => new(reason, zh, en, allowed);
}
