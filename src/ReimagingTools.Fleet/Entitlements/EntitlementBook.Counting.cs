namespace ReimagingTools.Fleet.Entitlements;

/// <content>Counts devices before the first is answered.</content>
public sealed partial class EntitlementBook
{
    /// <summary>Devices of which a row holds more than they show: whether it is about them hangs on what others show.</summary>
    private readonly List<(SelectableDevice Device, long Devices)> _waiting = [];

    /// <summary>Counts devices before the first is answered.</summary>
    /// <param name="device">What it is selected by.</param>
    /// <param name="devices">How many devices stand for it.</param>
    public void CountAhead(SelectableDevice device, long devices)
    {
        bool isNamedLess = false;
        foreach (Entitlement each in Naming(device))
        {
            isNamedLess |= each.NoteShown(device) != each.ExactOfOneDevice;
        }

        if (!isNamedLess)
        {
            Cover(device, devices);
            return;
        }

        lock (_waiting)
        {
            _waiting.Add((device, devices));
        }
    }

    /// <summary>Counts those that waited, now that it is known what all devices show.</summary>
    private void CountWaiting()
    {
        lock (_waiting)
        {
            _waiting.ForEach(each => Cover(each.Device, each.Devices));
            _waiting.Clear();
        }
    }

    private void Cover(SelectableDevice device, long devices)
    {
        List<Entitlement> selected = Select(device);
        if (!selected.Exists(each => each.IsLimited))
        {
            return;
        }

        EntitlementResolution resolution = ResolutionOf(selected);
        Entitlement[] counting =
        [
            .. selected.Where(each => each.IsLimited && each.OtherIn(device) < 0 && each.OtherKeyOf(device) is null && resolution.Counts(each)),
        ];
        foreach (Entitlement each in counting)
        {
            each.Cover(devices);
        }

        foreach (Bought bought in counting.Select(each => each.Bought).OfType<Bought>().Distinct())
        {
            bought.Count(devices);
        }
    }
}
