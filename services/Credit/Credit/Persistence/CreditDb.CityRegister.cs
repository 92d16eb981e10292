using Microsoft.EntityFrameworkCore;

namespace Quzhou.Credit.Persistence;

/// <content>History and lists of the city register (城市信用名册).</content>
internal sealed partial class CreditDb
{
    private static void ConfigureCityRegister(ModelBuilder model)
    {
    }
}
