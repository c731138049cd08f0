namespace ReimagingTools.Fleet.Records;

/// <summary>A value the tools read from records, under every name the dialects give it.</summary>
internal sealed class Field
{
    public Field(string name, params string[] otherNames)
    {
        Name = name;
        Names = [name, .. otherNames];
        Spellings = [.. Names.SelectMany(each => each[each.Length - 1] == '0' ? new[] { each } : [each, each + "0"])];
    }

    /// <summary>The canonical name, used in evidence and messages.</summary>
    public string Name { get; }

    /// <summary>Every name, most telling first. ConfigMgr's trailing 0 need not be listed.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Every name, each followed by itself with ConfigMgr's trailing 0.</summary>
    public string[] Spellings { get; }
}
