namespace ReimagingTools.Cli.Samples;

/// <summary>One made-up device.</summary>
/// <param name="Number">Its place in the fleet, seven digits, of which ids that differ on every device are made.</param>
/// <param name="Name">The computer's name.</param>
/// <param name="Site">Where it stands.</param>
/// <param name="Model">What it was licensed for and what it runs.</param>
/// <param name="Language">The language of its system.</param>
/// <param name="Is32Bit">Whether its system is a 32-bit one.</param>
/// <param name="LacksChannel">Whether nobody recorded how its license was bought.</param>
/// <param name="LacksLanguage">Whether nobody recorded the licensed language.</param>
/// <param name="SoftwareAssurance">As recorded; empty when nobody did.</param>
internal sealed record FleetDevice(
    string Number,
    string Name,
    string Site,
    FleetModel Model,
    FleetLanguage Language,
    bool Is32Bit,
    bool LacksChannel,
    bool LacksLanguage,
    string SoftwareAssurance
);
