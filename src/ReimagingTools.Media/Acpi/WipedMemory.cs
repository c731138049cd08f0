using System.Runtime.InteropServices;

namespace ReimagingTools.Media.Acpi;

/// <summary>Memory that is empty at first and wiped before it is given back.</summary>
internal sealed class WipedMemory : IDisposable
{
    public WipedMemory(int size)
    {
        Size = size;
        Address = Marshal.AllocHGlobal(size);
        Wipe();
    }

    public IntPtr Address { get; private set; }

    public int Size { get; }

    /// <summary>A copy of a part of it.</summary>
    public byte[] Read(int at, int count)
    {
        byte[] bytes = new byte[count];
        Marshal.Copy(IntPtr.Add(Address, at), bytes, 0, count);
        return bytes;
    }

    public void Dispose()
    {
        if (Address != IntPtr.Zero)
        {
            Wipe();
            Marshal.FreeHGlobal(Address);
            Address = IntPtr.Zero;
        }
    }

    private void Wipe() => Marshal.Copy(new byte[Size], 0, Address, Size);
}
