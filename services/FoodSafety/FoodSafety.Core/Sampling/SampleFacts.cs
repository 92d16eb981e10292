namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>What is known when a sample is taken (抽样单).</summary>
/// <param name="Id">Id of the sample to be.</param>
/// <param name="Number">Number on the sampling sheet.</param>
/// <param name="Category">Category.</param>
/// <param name="OperatorId">Operator it is taken at.</param>
/// <param name="ProductName">Product.</param>
/// <param name="ProductGroup">Group that limits go by.</param>
/// <param name="Batch">Batch.</param>
/// <param name="Samplers">Who takes it, together.</param>
public sealed record SampleFacts(
    Guid Id, string Number, SampleCategory Category, Guid OperatorId, string ProductName, string ProductGroup, string Batch, IReadOnlyList<string> Samplers);
