using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>A key of a registry hive to be built: values and subkeys by name.</summary>
internal sealed class HiveKey
{
    public List<(string Name, int Type, byte[] Data)> Values { get; } = [];

    public List<(string Name, HiveKey Key)> Subkeys { get; } = [];

    /// <summary>The key at a path, made where it is missing.</summary>
    public HiveKey At(string path)
    {
        HiveKey key = this;
        foreach (string name in path.Split('\\'))
        {
            HiveKey next = key.Subkeys.Find(each => each.Name == name).Key ?? key.Add(name);
            key = next;
        }

        return key;
    }

    public HiveKey Add(string name)
    {
        var key = new HiveKey();
        Subkeys.Add((name, key));
        return key;
    }

    public HiveKey Text(string name, string text) => Bytes(name, 1, Encoding.Unicode.GetBytes(text + "\0"));

    public HiveKey Number(string name, int number) => Bytes(name, 4, BitConverter.GetBytes(number));

    public HiveKey Bytes(string name, int type, byte[] data)
    {
        Values.Add((name, type, data));
        return this;
    }
}
