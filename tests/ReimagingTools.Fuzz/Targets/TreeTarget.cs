using System.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Fuzz.Targets;

/// <summary>
/// The text files of setup folders: the input is a list of files, each a line of its path behind a mark and then its content, on a disc that is
/// whole.
/// </summary>
internal sealed class TreeTarget : FuzzTarget
{
    private const string Mark = "\n>>> ";

    private IReadOnlyList<byte[]>? _seeds;

    public override string Name => "tree";

    public override IReadOnlyList<byte[]> Seeds => _seeds ??= MediaSeeds.Trees();

    public override string Read(byte[] input)
    {
        var tree = new MediaTree();
        foreach (string file in Encoding.Latin1.GetString(input).Split(Mark).Take(40))
        {
            int end = file.IndexOf('\n', StringComparison.Ordinal);
            string path = end < 0 ? "" : file[..end].Trim();
            if (IsName(path) && !tree.Files.Keys.Any(other => Collides(other, path)))
            {
                tree.Add(path, file[(end + 1)..]);
            }
        }

        return tree.Files.Count == 0
            ? "nothing"
            : MediaTarget.Read(
                new IsoBuilder(tree) { IsJoliet = true }
                    .Build()
                    .ToArray(),
                "medium.iso"
            );
    }

    /// <summary>Writes files as an input.</summary>
    public static byte[] Text(params (string Path, string Content)[] files) =>
        Encoding.Latin1.GetBytes(string.Concat(files.Select(file => Mark + file.Path + "\n" + file.Content)));

    /// <summary>What the builder can lay out; other names are the business of the disc target.</summary>
    private static bool IsName(string path) =>
        path.Length is > 0 and < 60
        && path.Split('/').All(part => part.Length > 0 && part.Trim('.').Length > 0)
        && path.Count(each => each == '/') < 6
        && path.All(each => each is > ' ' and < '\x7F' and not ('\\' or ':' or '*' or '?' or ';'));

    private static bool Collides(string other, string path) =>
        string.Equals(other, path, StringComparison.OrdinalIgnoreCase)
        || other.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(other + "/", StringComparison.OrdinalIgnoreCase);
}
