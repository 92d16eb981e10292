namespace Quzhou.ServiceDefaults;
internal static class Placeholder;
