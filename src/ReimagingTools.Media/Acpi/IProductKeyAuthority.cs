namespace ReimagingTools.Media.Acpi;

/// <summary>Knows which edition and channel a product key is for. There is no arithmetic on keys in this project; Windows itself is asked.</summary>
public interface IProductKeyAuthority
{
    /// <summary>Tells what a key is for.</summary>
    /// <param name="key">29 characters, to be read and not kept; whoever gives them wipes them.</param>
    /// <returns>What is known, or null when the authority is not there, or does not know the key.</returns>
    ProductKeyDetails? Describe(char[] key);
}
