namespace ReimagingTools.Fleet.Devices;

/// <summary>A day from which on, or until which, a right beside a license lasts by the records.</summary>
/// <param name="Right">The field of the right; <see cref="Field.AssuranceEnd"/> for the agreement it rests on.</param>
/// <param name="IsStart">True for the day it begins on, false for the last one.</param>
/// <param name="Evidence">What names it.</param>
internal sealed record RightSpan(Field Right, bool IsStart, CalendarDate Day, Evidence Evidence)
{
    /// <summary>True for the Volume license of an Office, false for what a Windows rests on.</summary>
    public bool IsOfOffice { get; init; }

    /// <summary>True for a day on which there is no such right, and where nobody says which day it is.</summary>
    public bool Excludes(CalendarDate? day) => IsStart ? !(day >= Day) : !(day <= Day);
}
