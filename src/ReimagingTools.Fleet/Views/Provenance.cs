using System.Reflection;
using System.Security.Cryptography;
using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Fleet.Views;

/// <summary>
/// What a verdict rests on: the program, the law and the catalogue it was reached by, the medium, the day, and every fact judged. With these the
/// same verdict is reached again; where one of the hashes is another, this is why a verdict may be another. Hashes are SHA-256, the first 16
/// hexadecimal digits.
/// </summary>
public sealed record Provenance
{
    private static readonly Lazy<string> Catalogue = new(HashOfCatalogue);

    private Provenance() { }

    /// <summary>The version of this program.</summary>
    public static string Tool { get; } =
        typeof(Provenance).GetTypeInfo().Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    /// <summary>The hash of every table of the catalogue.</summary>
    public static string CatalogueHash => Catalogue.Value;

    /// <summary>The brief's id.</summary>
    public string Brief { get; private init; } = "";

    /// <summary>The hash of the brief: its clauses with their words and its programs.</summary>
    public string BriefHash { get; private init; } = "";

    /// <summary>The medium: name of its file, label, index, name and build of the image, as far as they are known.</summary>
    public string Media { get; private init; } = "";

    /// <summary>The day judged by, or null.</summary>
    public CalendarDate? AsOf { get; private init; }

    /// <summary>The facts judged, by name; one that is not known, contested or not understood says so with its texts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; private init; } = [];

    /// <summary>The hash of the facts.</summary>
    public string FactsHash { get; private init; } = "";

    /// <summary>Tells what a verdict rests on.</summary>
    public static Provenance Of(Verdict verdict)
    {
        KeyValuePair<string, string>[] facts = [.. FactsOf(verdict.Facts)];
        return new Provenance
        {
            Brief = verdict.Brief.Id,
            BriefHash = HashOf(verdict.Brief),
            Media = MediaOf(verdict.Facts.Media),
            AsOf = verdict.AsOf,
            Facts = facts,
            FactsHash = Hash(facts.Select(fact => fact.Key + "=" + fact.Value)),
        };
    }

    /// <summary>All of it, a line each.</summary>
    /// <returns>"Tool=0.1.0" and so on; facts that nothing is known of are left out.</returns>
    public override string ToString()
    {
        KeyValuePair<string, string>[] head =
        [
            new("Tool", Tool),
            new("Brief", Brief),
            new("BriefHash", BriefHash),
            new("CatalogueHash", CatalogueHash),
            new("MediaIdentity", Media),
            new("AsOf", AsOf?.ToString() ?? ""),
            new("FactsHash", FactsHash),
        ];
        return string.Join("\n", head.Concat(Facts).Where(pair => pair.Value.Length > 0).Select(pair => pair.Key + "=" + pair.Value));
    }

    /// <summary>The hash of a brief: its clauses with their words and its programs.</summary>
    /// <returns>16 hexadecimal digits.</returns>
    public static string HashOf(Brief brief) =>
        Hash(
            brief
                .Clauses.Select(clause => clause.Id + "=" + clause.GetText(CultureInfo.InvariantCulture))
                .Concat(
                    brief
                        .ProductPoolPrograms.Concat(brief.PurchaseRequiredPrograms)
                        .Select(program => program.ToString())
                        .OrderBy(word => word, StringComparer.Ordinal)
                )
        );

    private static IEnumerable<KeyValuePair<string, string>> FactsOf(ReimagingFacts facts)
    {
        yield return new("LicensedProduct", facts.Licensed.ProductText ?? "");
        yield return new("MediaProduct", facts.Media.ProductText ?? "");
        foreach ((string id, string _, IFact fact) in FactKeys.Of(facts))
        {
            yield return new(id, TextOf(fact));
        }

        yield return new("Program", facts.Program.ToString());
        yield return new(
            "Purchased",
            facts.Purchased is null ? "" : "[" + ProductKeys.Mask(string.Join("; ", facts.Purchased.Select(name => name.Text))) + "]"
        );
        yield return new("Purpose", facts.Purpose.ToString());
        yield return new("Build", facts.Media.Build?.ToString(CultureInfo.InvariantCulture) ?? "");
    }

    /// <summary>The value, then whatever stands against it or was not understood.</summary>
    private static string TextOf(IFact fact)
    {
        string value =
            fact.Known is { } known ? Convert.ToString(known, CultureInfo.InvariantCulture) ?? ""
            : fact.State == FactState.Conflicting ? "conflicting"
            : "";
        string[] against = [.. new[] { fact.Dissent, fact.Unread.Count == 0 ? null : string.Join("; ", fact.Unread) }.OfType<string>().Distinct()];
        return against.Length == 0 ? value : value + " [" + string.Join("; ", against) + "]";
    }

    private static string MediaOf(MediaImage image)
    {
        string?[] parts =
        [
            image.Source.Length == 0 ? null : MediaView.FileName(image.Source),
            image.VolumeId,
            image.Index is { } index ? "[" + index.ToString(CultureInfo.InvariantCulture) + "]" : null,
            image.Name,
            image.Build?.ToString(CultureInfo.InvariantCulture),
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string HashOfCatalogue()
    {
        Assembly assembly = typeof(Brief).GetTypeInfo().Assembly;
        return Hash(
            assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".tsv", StringComparison.Ordinal))
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                    return name + "=" + reader.ReadToEnd().Replace("\r", "");
                })
        );
    }

    private static string Hash(IEnumerable<string> lines)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines))), 0, 8).Replace("-", "");
    }
}
