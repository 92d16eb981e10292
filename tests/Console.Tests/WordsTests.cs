using System.Reflection;
using System.Text.RegularExpressions;
using Quzhou.Console.Components;

namespace Quzhou.Console.Tests;

/// <summary>The pages are written in Chinese; whoever reads English misses no word.</summary>
public sealed partial class WordsTests
{
    private static readonly string Source = typeof(WordsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ConsoleDirectory").Value!;

    [Fact]
    public void Every_word_that_a_page_asks_for_has_a_translation()
    {
        var known = Words.Known.ToHashSet(StringComparer.Ordinal);
        var asked = Files().SelectMany(f => Asked().Matches(File.ReadAllText(f)).SelectMany(m => Literal().Matches(m.Value)).Select(m => (f, m.Groups["text"].Value))).ToList();

        asked.Count.ShouldBeGreaterThan(100);
        asked.Where(a => IsChinese(a.Value) && !known.Contains(a.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_Chinese_text_of_the_credit_office_and_the_operators_has_a_translation()
    {
        var known = Words.Known.ToHashSet(StringComparer.Ordinal);
        var own = Files().Where(f => f.Contains("/Pages/Credit/", StringComparison.Ordinal) || f.Contains("/Pages/Operations/", StringComparison.Ordinal) || f.Contains("/Alerts/", StringComparison.Ordinal) || f.EndsWith("/Menu.cs", StringComparison.Ordinal));

        own.SelectMany(f => Literal().Matches(WithoutComments(f)).Select(m => (f, m.Groups["text"].Value)))
            .Where(a => IsChinese(a.Value) && !known.Contains(a.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_in_English_is_Chinese_but_the_numbers_of_documents()
    {
        var words = new Words { Language = Words.English };
        Words.Known.Select(w => words[w]).Where(w => IsChinese(DocumentNumber().Replace(w, ""))).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_is_not_known_is_shown_as_it_is() => new Words { Language = Words.English }["未知"].ShouldBe("未知");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !Path.GetFileName(f).StartsWith("Words", StringComparison.Ordinal));

    private static string WithoutComments(string file) => string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static bool IsChinese(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');

    [GeneratedRegex("""[wW]ords\[[^\]]*"[^\]]*\]""", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("\"(?<text>[^\"\n]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("衢[^ ]*号( 五\\(二\\))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DocumentNumber();
}
