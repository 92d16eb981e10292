namespace Quzhou.Console.Components;

/// <summary>What the sign-out form sends to prove that the officer meant it.</summary>
public sealed record SignOutForm(string Field, string? Token);
