using System.Runtime.InteropServices;

namespace ReimagingTools.Cli;

/// <summary>Standard output and standard error as they behave when who reads them has gone.</summary>
internal static class StandardStreams
{
    /// <summary>Standard output; writing fails once the reader of a pipe is gone, so that <c>| head</c> ends the run.</summary>
    public static Stream OpenOutput() => new GuardedStream(isNeeded: true);

    /// <summary>Standard error; where it is full or closed its lines are lost, and the run with its results is not.</summary>
    public static Stream OpenError() => new GuardedStream(isNeeded: false);

    private sealed class GuardedStream(bool isNeeded) : WriteOnlyStream
    {
        private const int Output = 1;
        private const short ErrorOrNone = 0x8 | 0x20; // POLLERR, POLLNVAL

        private readonly Stream _inner = isNeeded ? Console.OpenStandardOutput() : Console.OpenStandardError();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                if (isNeeded && IsReaderGone())
                {
                    throw new ReaderGoneException();
                }

                _inner.Write(buffer);
            }
            catch (IOException) when (!isNeeded)
            {
                // Nobody can be told that nobody can be told anything.
            }
        }

        public override void Flush()
        {
            try
            {
                _inner.Flush();
            }
            catch (IOException) when (!isNeeded)
            {
                // As above.
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _inner.Dispose();
            }

            base.Dispose(disposing);
        }

        /// <summary>The class library passes over a broken pipe in silence.</summary>
        private static bool IsReaderGone()
        {
            if (OperatingSystem.IsWindows())
            {
                return false;
            }

            var output = new PollEntry { Descriptor = Output };
            return Poll(ref output, 1, 0) > 0 && (output.Returned & ErrorOrNone) != 0;
        }

        [DllImport("libc", EntryPoint = "poll")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Poll(ref PollEntry entries, nuint count, int milliseconds);

        /// <summary><c>struct pollfd</c>.</summary>
        [StructLayout(LayoutKind.Sequential)]
        private struct PollEntry
        {
            public int Descriptor;
            public short Asked;
            public short Returned;
        }
    }
}
