using System.Runtime.InteropServices;
using ReimagingTools.Media.Registry;

namespace ReimagingTools.Media.Acpi;

/// <summary>
/// Asks Windows' own <c>pidgenx.dll</c>, with the <c>pkeyconfig.xrm-ms</c> beside it, what a key is for. Where the library is missing, of another
/// processor or does not know the key, nothing is known. Not verified on Windows: the tests of this project use a stand-in for the library.
/// </summary>
/// <param name="windows">The Windows folders to ask, in order; the first one with the library answers.</param>
public sealed class WindowsKeyAuthority(params string[] windows) : IProductKeyAuthority
{
    private const int ProductIdSize = 50;
    private const int DigitalProductIdSize = 164;

    /// <summary>
    /// As PidGenX of pidgenx.dll: key, path of the configuration, five characters that begin the product id, 0, and three buffers that begin with
    /// their size.
    /// </summary>
    /// <param name="key">The key, ended by a zero.</param>
    /// <param name="configuration">The path of pkeyconfig.xrm-ms.</param>
    /// <param name="prefix">Five characters.</param>
    /// <param name="reserved">Zero.</param>
    /// <param name="productId">50 bytes.</param>
    /// <param name="digitalProductId">164 bytes.</param>
    /// <param name="digitalProductId4">1,272 bytes.</param>
    /// <returns>0 where the key is known.</returns>
    [UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode)]
    private delegate int PidGenX(
        IntPtr key,
        [MarshalAs(UnmanagedType.LPWStr)] string configuration,
        [MarshalAs(UnmanagedType.LPWStr)] string prefix,
        int reserved,
        IntPtr productId,
        IntPtr digitalProductId,
        IntPtr digitalProductId4
    );

    /// <summary>The running Windows.</summary>
    public static string Running => Environment.GetFolderPath(Environment.SpecialFolder.Windows);

    /// <inheritdoc/>
    public ProductKeyDetails? Describe(char[] key)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return null;
        }

        foreach (string folder in windows)
        {
            string system = Path.Combine(folder, "System32"),
                library = Path.Combine(system, "pidgenx.dll");
            string configuration = Path.Combine(system, "spp", "tokens", "pkeyconfig", "pkeyconfig.xrm-ms");
            if (File.Exists(library) && File.Exists(configuration))
            {
                return Ask(library, configuration, key);
            }
        }

        return null;
    }

    private static ProductKeyDetails? Ask(string library, string configuration, char[] key)
    {
        IntPtr module = Kernel32.LoadLibraryEx(library, IntPtr.Zero, Kernel32.SearchBesideAndInSystem);
        if (module == IntPtr.Zero)
        {
            return null;
        }

        try
        {
            IntPtr address = Kernel32.GetProcAddress(module, nameof(PidGenX));
            return address == IntPtr.Zero ? null : Ask(Marshal.GetDelegateForFunctionPointer<PidGenX>(address), configuration, key);
        }
        finally
        {
            _ = Kernel32.FreeLibrary(module);
        }
    }

    private static ProductKeyDetails? Ask(PidGenX generate, string configuration, char[] key)
    {
        using var text = new WipedMemory((key.Length + 1) * sizeof(char));
        using WipedMemory id = new(ProductIdSize),
            old = new(DigitalProductIdSize),
            answer = new(DigitalProductId4.Size);
        Marshal.Copy(key, 0, text.Address, key.Length);
        foreach (WipedMemory buffer in new[] { id, old, answer })
        {
            Marshal.WriteInt32(buffer.Address, buffer.Size);
        }

        if (generate(text.Address, configuration, "XXXXX", 0, id.Address, old.Address, answer.Address) != 0)
        {
            return null;
        }

        // The answer is of the version it was asked for; some libraries leave that field as it was given.
        Marshal.WriteInt16(answer.Address, 4, DigitalProductId4.MajorVersion);
        return DigitalProductId4.Read(answer.Size, answer.Read) is { Edition: { } edition, Channel: { } channel } known
            ? new ProductKeyDetails(edition, channel, known.ActivationId)
            : null;
    }

    private static class Kernel32
    {
        public const uint SearchBesideAndInSystem = 0x100 | 0x800;

        [DllImport("kernel32.dll", EntryPoint = "LoadLibraryExW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern IntPtr LoadLibraryEx(string path, IntPtr file, uint flags);

        [DllImport("kernel32.dll", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true, ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern IntPtr GetProcAddress(IntPtr module, string name);

        [DllImport("kernel32.dll", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        public static extern bool FreeLibrary(IntPtr module);
    }
}
