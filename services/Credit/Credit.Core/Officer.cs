namespace Quzhou.Credit.Core;

/// <summary>Who acts: an officer and the agency that the token names.</summary>
/// <param name="Id">The officer, stable and unique.</param>
/// <param name="Agency">Resource name of the agency.</param>
public readonly record struct Officer(string Id, string Agency);
