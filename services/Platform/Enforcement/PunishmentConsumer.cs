using MassTransit;
using Quzhou.Contracts.V1;
using Quzhou.Platform.Messaging;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Register;

namespace Quzhou.Platform.Enforcement;

/// <summary>Takes decisions and their ends from the bus. After the last retry it says so to the credit office, and the message goes to the error queue.</summary>
internal sealed class PunishmentConsumer<TDb>(EnforcementProcessor<TDb> processor)
    : IConsumer<JointPunishmentImposed>, IConsumer<JointPunishmentLifted>
    where TDb : ServiceDbContext
{
    public Task Consume(ConsumeContext<JointPunishmentImposed> context) => ApplyAsync(context, new RegisterChange.Imposed(context.Message));

    public Task Consume(ConsumeContext<JointPunishmentLifted> context) => ApplyAsync(context, new RegisterChange.Lifted(context.Message));

    private async Task ApplyAsync(ConsumeContext context, RegisterChange change)
    {
        try
        {
            await processor.ApplyAsync(change, context.MessageId, context.CancellationToken);
        }
        catch (Exception error) when (context.GetRetryAttempt() >= RetryPolicy.Retries && !context.CancellationToken.IsCancellationRequested)
        {
            await processor.ReportFailureAsync(change, error.GetType().Name, context.CancellationToken);
            throw;
        }
    }
}
