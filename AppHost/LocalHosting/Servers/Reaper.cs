using System.Diagnostics;

namespace Quzhou.AppHost.LocalHosting.Servers;

/// <summary>
/// Sees to it that no child outlives this process, however it ends: a shell that reads the children's ids from a pipe
/// and stops them when the pipe breaks. A child is known by its id and start time, so a reused id is never hit.
/// </summary>
internal static class Reaper
{
    private const string Script = """
        list=""
        while read -r pid start; do list="$list $pid:$start"; done
        alive() { stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1; set -- "$2" ${stat##*) }; [ "${21}" = "$1" ]; }
        for e in $list; do alive "${e%%:*}" "${e##*:}" && kill -TERM "${e%%:*}" 2>/dev/null; done
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          left=""
          for e in $list; do alive "${e%%:*}" "${e##*:}" && left=yes; done
          [ -z "$left" ] && exit 0
          sleep 0.25
        done
        for e in $list; do alive "${e%%:*}" "${e##*:}" && kill -KILL "${e%%:*}" 2>/dev/null; done
        exit 0
        """;

    private static readonly Lock Writing = new();
    private static Process? shell;

    internal static void Watch(int pid)
    {
        var start = StartTime(pid);
        if (start is null)
            return;
        lock (Writing)
        {
            shell ??= Process.Start(new ProcessStartInfo("/usr/bin/setsid", ["/bin/sh", "-c", Script])
            {
                RedirectStandardInput = true,
                UseShellExecute = false,
            })!;
            shell.StandardInput.WriteLine($"{pid} {start}");
            shell.StandardInput.Flush();
        }
    }

    /// <summary>Start time of a process in clock ticks since boot; null when it is gone.</summary>
    internal static string? StartTime(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
