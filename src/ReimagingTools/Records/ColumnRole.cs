namespace ReimagingTools.Records;

/// <summary>What a column does in a record, worked out once per name.</summary>
[Flags]
internal enum ColumnRole
{
    /// <summary>Not read.</summary>
    None = 0,

    /// <summary>Read for evidence.</summary>
    Known = 1,

    /// <summary>Names the computer and plays no part in a verdict.</summary>
    Identity = 2,

    /// <summary>Holds the computer's name in some records and something else in others.</summary>
    Name = 4,

    /// <summary>Carries the name of the CIM class.</summary>
    ClassName = 8,

    /// <summary>Belongs to a record nested under the part before the dot.</summary>
    Dotted = 16,

    /// <summary>Makes a record an answer of its own.</summary>
    Declares = 32,

    /// <summary>Says which application a license is for.</summary>
    Application = 64,

    /// <summary>Says more about one license.</summary>
    License = 128,

    /// <summary>Describes the key in the firmware.</summary>
    Firmware = 256,

    /// <summary>Describes what runs.</summary>
    System = 512,

    /// <summary>CSName of Win32_OperatingSystem.</summary>
    SystemName = 1024,

    /// <summary>Its build.</summary>
    SystemBuild = 2048,

    /// <summary>Its language.</summary>
    SystemLanguage = 4096,

    /// <summary>Shows whether a license is installed, also by being empty.</summary>
    PartialKey = 8192,

    /// <summary>Differs on nearly every device, though little of it is judged.</summary>
    PerDevice = 16384,
}
