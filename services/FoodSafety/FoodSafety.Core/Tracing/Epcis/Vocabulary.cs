using System.Collections.Frozen;

namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>
/// Words of the GS1 Core Business Vocabulary 2.0 (业务词汇). A word may come bare (<c>shipping</c>), as a URN or as a web URI; it
/// is kept bare. Words outside the vocabulary are refused: their effect on stock would be unknown.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>Business steps (业务步骤).</summary>
    public static readonly Vocabulary BizSteps = new("bizstep", "BizStep",
        "accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting decommissioning departing destroying "
        + "disassembling dispensing encoding entering_exiting holding inspecting installing killing loading other packing picking receiving removing "
        + "repackaging repairing replacing reserving retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing "
        + "transporting unloading unpacking void_shipping");

    /// <summary>Conditions of objects (处置状态).</summary>
    public static readonly Vocabulary Dispositions = new("disp", "Disp",
        "active available completeness_inferred completeness_verified conformant container_closed container_open damaged destroyed dispensed disposed "
        + "encoded expired in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement no_pedigree_match "
        + "non_conformant non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible sellable_not_accessible "
        + "stolen unavailable unknown");

    /// <summary>Types of business documents (单据类型).</summary>
    public static readonly Vocabulary Transactions = new("btt", "BTT", "bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt");

    /// <summary>Types of sources and destinations (来源去向类型).</summary>
    public static readonly Vocabulary Parties = new("sdt", "SDT", "owning_party possessing_party location");

    /// <summary>Reasons of error declarations (错误原因).</summary>
    public static readonly Vocabulary Errors = new("er", "ER", "did_not_occur incorrect_data");

    private readonly string[] prefixes;
    private readonly FrozenSet<string> words;

    private Vocabulary(string urn, string web, string words)
    {
        prefixes = [$"urn:epcglobal:cbv:{urn}:", $"https://ref.gs1.org/cbv/{web}-", $"cbv:{web}-"];
        this.words = words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All words, in order.</summary>
    public IEnumerable<string> Words => words.Order(StringComparer.Ordinal);

    /// <summary>The bare word; null when it is none of this vocabulary.</summary>
    public string? Find(string text)
    {
        var prefix = prefixes.FirstOrDefault(p => text.StartsWith(p, StringComparison.Ordinal)) ?? "";
        return words.TryGetValue(text[prefix.Length..], out var word) ? word : null;
    }
}
