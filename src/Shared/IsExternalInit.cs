using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 assemblies declare init-only members; the compiler looks for this name and nothing else.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit { }
