using ReimagingTools.Records.Columns;

namespace ReimagingTools.Records;

/// <summary>The roles of column names, remembered: records come by the hundred thousand and share their names.</summary>
internal sealed class ColumnRoles
{
    /// <summary>Names remembered; past it the memory starts over, so that hostile input cannot fill it.</summary>
    private const int Limit = 10_000;

    private readonly Dictionary<string, ColumnRole> _roles = new(StringComparer.OrdinalIgnoreCase);

    public ColumnRole Of(string name)
    {
        if (_roles.TryGetValue(name, out ColumnRole role))
        {
            return role;
        }

        if (_roles.Count >= Limit)
        {
            _roles.Clear();
        }

        role = WorkOut(name);
        _roles.Add(name, role);
        return role;
    }

    private static ColumnRole WorkOut(string name)
    {
        ColumnRole role = name.ToUpperInvariant() switch
        {
            "NAME" or "NAME0" => ColumnRole.Name,
            "__CLASS" or "CREATIONCLASSNAME" or "CIMCLASS" => ColumnRole.ClassName,
            "LICENSEDPRODUCT" or "LICENSECHANNEL" or "LICENSEDLANGUAGE" or "COAPRODUCT" or "DEVICECOUNT" => ColumnRole.Declares,
            "APPLICATIONID" => ColumnRole.Application,
            "LICENSEFAMILY" or "PARTIALPRODUCTKEY" or "LICENSESTATUS" => ColumnRole.License,
            "OA3XORIGINALPRODUCTKEYDESCRIPTION" or "OA3XORIGINALPRODUCTKEY" => ColumnRole.Firmware,
            "OPERATINGSYSTEMSKU" or "CAPTION" => ColumnRole.System,
            "CSNAME" => ColumnRole.SystemName,
            "BUILDNUMBER" => ColumnRole.SystemBuild,
            "OSLANGUAGE" => ColumnRole.SystemLanguage,
            _ => ColumnRole.None,
        };
        if (!RecordRows.IsKnown(name))
        {
            return role;
        }

        return role | ColumnRole.Known
            | (RecordRows.Holds(name, Field.ComputerName) || RecordRows.Holds(name, Field.RoadName) ? ColumnRole.Identity : ColumnRole.None)
            | (RecordRows.Holds(name, Field.PartialProductKey) ? ColumnRole.PartialKey : ColumnRole.None)
            | (RecordRows.PartJudgedOf(name) is null ? ColumnRole.None : ColumnRole.PerDevice)
            | (name.IndexOf('.') > 0 ? ColumnRole.Dotted : ColumnRole.None);
    }
}
