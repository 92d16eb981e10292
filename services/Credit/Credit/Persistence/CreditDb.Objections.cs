using Microsoft.EntityFrameworkCore;

namespace Quzhou.Credit.Persistence;

/// <content>Objections, trustworthy users, notices and measures (异议、守信激励与失信措施).</content>
internal sealed partial class CreditDb
{
    private static void ConfigureObjections(ModelBuilder model)
    {
    }
}
