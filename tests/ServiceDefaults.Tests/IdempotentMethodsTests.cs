using Quzhou.Platform.V1;
using Quzhou.Register.V1;
using Quzhou.ServiceDefaults.Clients;

namespace Quzhou.ServiceDefaults.Tests;

/// <summary>Only what the proto calls idempotent is repeated without asking.</summary>
public sealed class IdempotentMethodsTests
{
    [Theory]
    [InlineData("/quzhou.register.v1.RegisterService/GetRegisterDigest", true)]
    [InlineData("/quzhou.register.v1.RegisterService/StreamRegister", true)]
    [InlineData("/quzhou.platform.v1.OperationsService/VerifyAudit", true)]
    [InlineData("/quzhou.platform.v1.OperationsService/ReplayFailedMessages", false)]
    [InlineData("/quzhou.platform.v1.OperationsService/Unknown", false)]
    public void A_method_is_repeatable_when_its_proto_says_so(string path, bool expected)
    {
        // Both packages are loaded before the lookup.
        (RegisterServiceReflection.Descriptor, OperationsServiceReflection.Descriptor).ShouldNotBe((null, null));

        IdempotentMethods.Contains(path).ShouldBe(expected);
    }
}
