namespace ReimagingTools.Licensing.Text;

/// <summary>A letter or digit a key can be written with.</summary>
/// <param name="Character">Its plain capital form.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="IsUpper">True for a capital letter.</param>
/// <param name="IsLower">True for a small letter.</param>
internal readonly record struct KeyLetter(char Character, int At, KeyGap Gap, bool IsUpper, bool IsLower);
