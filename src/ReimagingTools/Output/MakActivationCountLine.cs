using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Output;

/// <summary>How many activations one Multiple Activation Key allows, has used and has left. Unknown is null, never 0.</summary>
public sealed class MakActivationCountLine
{
    internal MakActivationCountLine(MakActivationCount count, CultureInfo culture)
    {
        Count = count;
        Products = new TextList(count.Products);
        Sources = new TextList(count.Sources.Select(source => MakText.Say(source, culture)));
        Editions = new TextList(count.Editions);
        LicenseIds = new TextList(count.LicenseIds);
        Organizations = new TextList(count.Organizations);
        Next = MakText.Next(count, culture);
        Remarks = new TextList(count.Remarks.Select(remark => MakText.Say(remark, culture)).Where(text => text.Length > 0));
    }

    /// <summary>The last five characters of the key, or null when its sources name it otherwise.</summary>
    public string? PartialProductKey => Count.PartialProductKey;

    /// <summary>The part of the extended product id that names the key, or null.</summary>
    public string? KeyId => Count.KeyId;

    /// <summary>The description of the key, or null.</summary>
    public string? Description => Count.Description;

    /// <summary>The products the sources name for it.</summary>
    public TextList Products { get; }

    /// <summary>Activations allowed.</summary>
    public int? Total => Count.Total;

    /// <summary>Activations used.</summary>
    public int? Used => Count.Used;

    /// <summary>Activations left.</summary>
    public int? Remaining => Count.Remaining;

    /// <summary>Devices found with the key; no measure of activations used.</summary>
    public long? Installed => Count.Installed;

    /// <summary>Devices among them on which it is activated.</summary>
    public long? Activated => Count.Activated;

    /// <summary>When <see cref="Remaining"/> was true.</summary>
    public DateTime? AsOf => Count.AsOf;

    /// <summary>Ok, Low, Exhausted, NeverRetrieved, Stale, Undated, Ambiguous or Conflicting.</summary>
    public string Status => Count.Status.ToString();

    /// <summary>Activations wanted, or null.</summary>
    public int? Required => Count.Required;

    /// <summary>How many of the wanted ones are missing; null when that is not known.</summary>
    public int? Shortfall => Count.Shortfall;

    /// <summary>True when the key activates Extended Security Updates and no product: no more of it is asked for.</summary>
    public bool IsExtendedSecurityUpdates => Count.IsExtendedSecurityUpdates;

    /// <summary>The editions the sources name for it.</summary>
    public TextList Editions { get; }

    /// <summary>License ids the portal lists the key under.</summary>
    public TextList LicenseIds { get; }

    /// <summary>Organizations the portal lists the key under.</summary>
    public TextList Organizations { get; }

    /// <summary>What to do next; empty when there is nothing to do.</summary>
    public string Next { get; }

    /// <summary>What each source said, the one that decided first.</summary>
    public TextList Sources { get; }

    /// <summary>What to know beside the numbers.</summary>
    public TextList Remarks { get; }

    /// <summary>The count, for requests made in the same session.</summary>
    internal MakActivationCount Count { get; }

    /// <summary>Key and status.</summary>
    /// <returns>For instance "AAAA1: Ok".</returns>
    public override string ToString() => (PartialProductKey ?? KeyId ?? "?") + ": " + Status;
}
