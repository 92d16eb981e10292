using System.Net;
using System.Net.Sockets;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>One address in front of several replicas: each connection goes to the next one that answers. It moves bytes and knows no protocol.</summary>
internal sealed class TcpForwarder : IDisposable
{
    private readonly TcpListener listener;
    private readonly int[] targets;
    private int next = -1;

    internal TcpForwarder(int port, IReadOnlyList<int> targets)
    {
        this.targets = [.. targets];
        listener = new TcpListener(IPAddress.Loopback, port);
    }

    internal async Task RunAsync(CancellationToken stop)
    {
        listener.Start();
        try
        {
            while (true)
                _ = ForwardAsync(await listener.AcceptTcpClientAsync(stop), stop);
        }
        catch (OperationCanceledException)
        {
            listener.Stop();
        }
    }

    public void Dispose() => listener.Dispose();

    private async Task ForwardAsync(TcpClient caller, CancellationToken stop)
    {
        using (caller)
        {
            using var target = await ConnectAsync(stop);
            if (target is null)
                return;
            caller.NoDelay = target.NoDelay = true;
            var (left, right) = (caller.GetStream(), target.GetStream());
            try
            {
                // When one side ends, so does the other: half a connection helps nobody here.
                await await Task.WhenAny(left.CopyToAsync(right, stop), right.CopyToAsync(left, stop));
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // A broken connection is the caller's to notice: both sides are closed now.
            }
        }
    }

    private async Task<TcpClient?> ConnectAsync(CancellationToken stop)
    {
        for (var attempt = 0; attempt < targets.Length; attempt++)
        {
            var client = new TcpClient();
            try
            {
                var target = targets[(Interlocked.Increment(ref next) & int.MaxValue) % targets.Length];
                await client.ConnectAsync(IPAddress.Loopback, target, stop);
                return client;
            }
            catch (SocketException)
            {
                client.Dispose();
            }
        }
        return null;
    }
}
