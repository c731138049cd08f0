namespace ReimagingTools.Licensing.Verdicts;

/// <summary>The right an Eligible verdict rests on.</summary>
public enum Basis
{
    /// <summary>No right is shown.</summary>
    None = 0,

    /// <summary>The reimaging right of Volume Licensing customers over OEM, retail and other separately licensed copies.</summary>
    ReimagingRight,

    /// <summary>Software Assurance for Windows on the device.</summary>
    SoftwareAssurance,

    /// <summary>The copy is licensed under the customer's own Volume Licensing agreement.</summary>
    VolumeLicense,

    /// <summary>Recovery of one PC with the recovery media that came with it.</summary>
    OemRecovery,
}
