namespace ReimagingTools.Licensing.Text;

/// <summary>Where a product key stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Past its last character.</param>
/// <param name="LastGroup">Its last five characters, plain capitals and digits.</param>
internal readonly record struct KeySpan(int Start, int End, string LastGroup);
