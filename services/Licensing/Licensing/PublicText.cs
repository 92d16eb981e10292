using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

/// <summary>Text that is published: it must not tell the number of anybody (公开文本不得含证件号码).</summary>
internal static class PublicText
{
    private const int NumberLength = 18;

    internal static string Public(this RequestChecks check, string field, string text, int max)
    {
        check.Text(field, text, max);
        check.Require(!HoldsNumber(text), field, "SUBJECT_NUMBER", "公开内容不得含有证件号码", "must not hold the number of a person or company");
        return text;
    }

    internal static bool HoldsNumber(string text)
    {
        for (var i = 0; i + NumberLength <= text.Length; i++)
        {
            if (SubjectId.TryParse(text.Substring(i, NumberLength), out _, out _))
                return true;
        }
        return false;
    }
}
