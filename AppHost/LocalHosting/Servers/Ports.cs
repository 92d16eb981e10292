using System.Net;
using System.Net.Sockets;

namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>Ports of the loopback interface.</summary>
public static class Ports
{
    private static readonly Lock Choosing = new();
    private static readonly HashSet<int> Given = [];

    /// <summary>A port that nobody listens on and that this process has not given out before.</summary>
    public static int Free()
    {
        lock (Choosing)
        {
            while (true)
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
                var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
                if (Given.Add(port))
                    return port;
            }
        }
    }

    /// <summary>True when nobody listens on a port.</summary>
    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Sends bytes to a port and reads the beginning of the answer; null when nobody answers in time.</summary>
    public static async Task<byte[]?> AskAsync(int port, ReadOnlyMemory<byte> question, TimeSpan atMost, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(atMost);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, timeout.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(question, timeout.Token);
            var answer = new byte[256];
            var read = await stream.ReadAsync(answer, timeout.Token);
            return read == 0 ? null : answer[..read];
        }
        catch (Exception error) when (error is SocketException or IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
