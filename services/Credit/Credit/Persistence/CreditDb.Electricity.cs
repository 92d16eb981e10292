using Microsoft.EntityFrameworkCore;

namespace Quzhou.Credit.Persistence;

/// <content>Customers, facts, imports and ratings (电力用户事实).</content>
internal sealed partial class CreditDb
{
    private static void ConfigureElectricity(ModelBuilder model)
    {
    }
}
