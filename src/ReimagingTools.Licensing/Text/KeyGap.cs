namespace ReimagingTools.Licensing.Text;

/// <summary>What stands before a letter or digit.</summary>
internal enum KeyGap
{
    /// <summary>Nothing, or only marks without a width.</summary>
    None = 0,

    /// <summary>Signs with a dash among them.</summary>
    Dash,

    /// <summary>Signs without a dash.</summary>
    Loose,

    /// <summary>The start of the text, a letter of another script, or more signs than stand within a key.</summary>
    Break,
}
