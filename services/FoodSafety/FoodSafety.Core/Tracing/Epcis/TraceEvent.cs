namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>Kind of event (事件类型), as EPCIS 2.0 names it.</summary>
public enum EventKind
{
    /// <summary>Something was seen, made or destroyed: ObjectEvent (对象事件).</summary>
    ObjectEvent = 1,

    /// <summary>Packed into a logistic unit, or taken out: AggregationEvent (聚合事件).</summary>
    AggregationEvent = 2,

    /// <summary>Inputs became outputs: TransformationEvent (转化事件).</summary>
    TransformationEvent = 3,

    /// <summary>Tied to a business document: TransactionEvent (交易事件).</summary>
    TransactionEvent = 4,

    /// <summary>A device or asset fixed to an object or place: AssociationEvent (关联事件).</summary>
    AssociationEvent = 5,
}

/// <summary>What an event does to what it names (动作).</summary>
public enum EventAction
{
    /// <summary>It begins: made, packed, tied.</summary>
    Add = 1,

    /// <summary>It is seen.</summary>
    Observe = 2,

    /// <summary>It ends: destroyed, unpacked, untied.</summary>
    Delete = 3,
}

/// <summary>An event of a supply chain (追溯事件), as EPCIS 2.0 has it. Two events with the same content are equal.</summary>
public sealed record TraceEvent
{
    /// <summary>Kind.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>Its id, a URI; an id stands for one content for ever.</summary>
    public required string EventId { get; init; }

    /// <summary>The instant at which it happened.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>What it does; null for a transformation, which has none.</summary>
    public EventAction? Action { get; init; }

    /// <summary>Business step, a word of <see cref="Vocabulary"/>; null when not told.</summary>
    public string? BizStep { get; init; }

    /// <summary>Condition afterwards, a word of <see cref="Vocabulary"/>; null when not told.</summary>
    public string? Disposition { get; init; }

    /// <summary>Where it was seen, a URI.</summary>
    public string? ReadPoint { get; init; }

    /// <summary>Where the objects are afterwards, a URI.</summary>
    public string? BizLocation { get; init; }

    /// <summary>Logistic unit of an aggregation, or what an association or transaction hangs on.</summary>
    public string? ParentId { get; init; }

    /// <summary>Ties the events of one long transformation together.</summary>
    public string? TransformationId { get; init; }

    /// <summary>Single objects: epcList or childEPCs.</summary>
    public Items<string> Epcs { get; init; } = [];

    /// <summary>Lots with quantities: quantityList or childQuantityList.</summary>
    public Items<BatchQuantity> Quantities { get; init; } = [];

    /// <summary>Single objects that went into a transformation.</summary>
    public Items<string> InputEpcs { get; init; } = [];

    /// <summary>Lots that went into a transformation.</summary>
    public Items<BatchQuantity> InputQuantities { get; init; } = [];

    /// <summary>Single objects that came out of it.</summary>
    public Items<string> OutputEpcs { get; init; } = [];

    /// <summary>Lots that came out of it.</summary>
    public Items<BatchQuantity> OutputQuantities { get; init; } = [];

    /// <summary>Business documents (业务单据).</summary>
    public Items<Reference> BizTransactions { get; init; } = [];

    /// <summary>Where the objects came from (来源).</summary>
    public Items<Reference> Sources { get; init; } = [];

    /// <summary>Where they go (去向).</summary>
    public Items<Reference> Destinations { get; init; } = [];

    /// <summary>Declares the event wrong from the beginning (错误声明); null while it stands.</summary>
    public ErrorDeclaration? Error { get; init; }

    /// <summary>Standard fields and extensions that this product does not interpret, kept as they came, by name.</summary>
    public Items<CarriedField> Carried { get; init; } = [];

    /// <summary>Prefixes that names among the carried fields use, by prefix.</summary>
    public Items<NamespacePrefix> Prefixes { get; init; } = [];

    /// <summary>Where the event acts: the place that has the objects, or where they were seen; null when neither is told.</summary>
    public string? Place => BizLocation ?? ReadPoint;
}

/// <summary>A lot and how much of it (批次数量).</summary>
/// <param name="EpcClass">The lot, as it stands in the event.</param>
/// <param name="Quantity">How much; null when it is not known.</param>
/// <param name="Unit">Unit of measure, UN/ECE Recommendation 20; empty for pieces.</param>
public sealed record BatchQuantity(string EpcClass, decimal? Quantity, string Unit = "")
{
    /// <summary>In base units; null when the quantity is not known.</summary>
    public Amount? Amount => Quantity is { } quantity ? Tracing.Amount.Of(quantity, Unit) : null;
}

/// <summary>A reference with its type: a business document, a source or a destination.</summary>
/// <param name="Type">Type, a word of the vocabulary; empty when not told.</param>
/// <param name="Id">The document, party or place, a URI.</param>
public sealed record Reference(string Type, string Id);

/// <summary>Says that an event is wrong from the beginning (错误声明).</summary>
/// <param name="DeclaredAt">When that was said.</param>
/// <param name="Reason">Reason, a word of the vocabulary or a URI; empty when not told.</param>
/// <param name="CorrectiveEventIds">Events that stand in its place.</param>
public sealed record ErrorDeclaration(DateTimeOffset DeclaredAt, string Reason, Items<string> CorrectiveEventIds);

/// <summary>A field that is kept and not interpreted.</summary>
/// <param name="Name">Name as it came, prefix and all.</param>
/// <param name="Json">Its value as canonical JSON: properties in order of their names, no blanks.</param>
public sealed record CarriedField(string Name, string Json);

/// <summary>A prefix and the namespace it stands for.</summary>
/// <param name="Prefix">Prefix, without the colon.</param>
/// <param name="Namespace">Namespace, an absolute URI.</param>
public sealed record NamespacePrefix(string Prefix, string Namespace);
