namespace ReimagingTools.Fleet.Records;

/// <summary>A value the tools read from records, under every name the dialects give it.</summary>
internal sealed class Field
{
    public Field(string name, params string[] otherNames)
    {
        Name = name;
        Names = [name, .. otherNames];
    }

    /// <summary>The canonical name, used in evidence and messages.</summary>
    public string Name { get; }

    /// <summary>Every name, most telling first. ConfigMgr's trailing 0 need not be listed.</summary>
    public IReadOnlyList<string> Names { get; }
}
