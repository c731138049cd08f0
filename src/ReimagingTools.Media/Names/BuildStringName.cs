namespace ReimagingTools.Media.Names;

/// <summary>
/// Discs and ESD files named after the build:
/// <code>
/// [X##-#####_] build.revision[.date-time[.branch]] _ CLIENT...|SERVER... _ [OEMRET|OEM|RET|VOL|EVAL] _ x86|x64|amd64|A64 FRE _ ll-cc [-volume
/// label] build.revision.date-time _ x64fre_server_eval_en-us [-volume label]
/// </code>
/// The branch is free text; behind the language stands nothing but the label. The word EVAL wins over every other: "CLIENTENTERPRISEEVAL_OEMRET" is
/// an evaluation.
/// </summary>
internal static class BuildStringName
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Shape = new(
        @"^(?:(?<part>x[0-9]{2}-[0-9]{5})_)?(?<build>[0-9]{1,5}\.[0-9]{1,5}(?:\.[0-9]{1,5})?)(?:\.[0-9]{6}-[0-9]{4})?"
            + @"(?<branch>\.[a-z0-9]+(?:_[a-z0-9]+)*?(?:\.[0-9]{6}-[0-9]{4})?)??[_.](?<words>.+)$",
        Plain
    );

    private static readonly Regex ArchitectureWord = new("(?<![a-z0-9])(?<arch>x86|x64|amd64|a64|arm64|ia64)(?:fre|chk)(?![a-z0-9])", Plain);

    private static readonly Regex LanguageTag = new("(?<![a-z0-9])[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?![a-z0-9])", Plain);

    private static readonly Regex ClientWord = new("(?<![a-z0-9])client(?![a-z0-9])", Plain);

    private static readonly Regex SetWord = new("(?<![a-z0-9])(?:consumer|business)(?![a-z0-9])", Plain);

    private static readonly Regex Kind = new("(?<![a-z])(?:client|server|enterprise|ultimate|professional|pro|home|starter|consumer)", Plain);

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = name.IsDisc || name.Extension == "esd" ? Shape.Match(name.Stem) : Match.Empty;
        if (!match.Success || BuildNumber(match.Groups["build"].Value) is not { } build)
        {
            return false;
        }

        string rest = TakeLabel(match.Groups["branch"].Value + "_" + match.Groups["words"].Value, out MediaNameFacts? label);
        Match architecture = ArchitectureWord.Match(rest);
        Match start = Kind.Match(rest);
        if (!architecture.Success)
        {
            return false;
        }

        // The branch stands before the first word of the product, or before the architecture.
        rest = rest.Substring(Math.Min(start.Success ? start.Index : architecture.Index, architecture.Index));
        string[] languages = [.. LanguageTag.Matches(rest).Cast<Match>().Select(tag => LanguageNames.TagOf(tag.Value)).OfType<string>()];
        bool isServer = rest.IndexOf("server", StringComparison.OrdinalIgnoreCase) >= 0;
        string words = ClientWord.Replace(LanguageTag.Replace(ArchitectureWord.Replace(rest, ""), ""), "");
        ProductFamily family = isServer ? ProductFamily.WindowsServer : ProductFamily.Windows;
        if (Behind(rest, label is not null) is { Length: > 0 } behind)
        {
            reading.NoteForeign(behind);
            return false;
        }

        MediaProductName product = MediaProductNames.Read(SetWord.Replace(words, "$0_editions"), family);
        if (product.ForeignWords.Count > 0)
        {
            reading.NoteForeign(product.ForeignWords[0]);
            return false;
        }

        reading.Grammar = MediaNameGrammar.BuildString;
        reading.PartNumber = match.Groups["part"].Success ? match.Groups["part"].Value.ToUpperInvariant() : null;
        reading.Architecture = ArchitectureNames.Parse(architecture.Groups["arch"].Value);
        reading.Language = Language.Of(languages);
        ReadProduct(build, product, reading);
        reading.Contradiction ??= SecondArchitecture(rest) ?? SecondWord(product, reading);
        ClaimChannel(product, label, reading);
        return true;
    }

    /// <summary>What somebody added: all that stands behind the language, or behind an architecture that no product follows.</summary>
    private static string Behind(string rest, bool isLabeled)
    {
        Match last = LanguageTag.Matches(rest).Cast<Match>().LastOrDefault() ?? ArchitectureWord.Match(rest);
        string behind = rest.Substring(last.Index + last.Length);
        bool isOfPattern =
            (isLabeled && behind.Equals("_vl", StringComparison.OrdinalIgnoreCase))
            || (Kind.Match(rest) is { Success: true } product && product.Index > last.Index);
        return isOfPattern ? "" : behind;
    }

    /// <summary>A build is of one architecture.</summary>
    private static string? SecondArchitecture(string rest)
    {
        Match[] words = [.. ArchitectureWord.Matches(rest).Cast<Match>()];
        return Array
            .Find(words, word => ArchitectureNames.Parse(word.Groups["arch"].Value) != ArchitectureNames.Parse(words[0].Groups["arch"].Value))
            ?.Value;
    }

    /// <summary>Words of another architecture or language beside those of the pattern.</summary>
    private static string? SecondWord(MediaProductName product, NameReading reading) =>
        product
            .Architectures.Where(each => each != reading.Architecture)
            .Select(each => each.ToString())
            .Concat(product.Languages.Where(tag => reading.Language?.Tags.Contains(tag) == false))
            .FirstOrDefault();

    /// <summary>"26100.1" begins with the build; "5.00.2195.6717" with the version.</summary>
    private static int? BuildNumber(string text)
    {
        string[] parts = text.Split('.');
        string part = parts.Length == 3 && parts[0].Length == 1 ? parts[2] : parts[0];
        return part.Length is 4 or 5 ? int.Parse(part, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A volume label after the language is split off ("..._en-us_vl-ir5_sss_x64frev_en-us_dv9").</summary>
    private static string TakeLabel(string rest, out MediaNameFacts? label)
    {
        for (int dash = rest.LastIndexOf('-'); dash > 0; dash = rest.LastIndexOf('-', dash - 1))
        {
            MediaNameFacts read = VolumeLabels.Read(rest.Substring(dash + 1));
            if (read.Architectures.Count > 0)
            {
                label = read;
                return rest.Substring(0, dash);
            }
        }

        label = null;
        return rest;
    }

    private static void ReadProduct(int build, MediaProductName product, NameReading reading)
    {
        bool isOem = product.Words.Contains("oem");
        reading.Family = product.Family;
        Edition? first = product.Editions.Count > 0 ? product.Editions[0] : EditionOf(product);
        Edition? usual = product.Family == ProductFamily.WindowsServer ? Server("ServerStandard") : null;
        reading.Version = WindowsRelease.Resolve(product.Family, build, first ?? usual);
        reading.Contradiction = MediaNameContradictions.Find(product, reading.Version);
        if (product.IsComponent || reading.Version is null)
        {
            return;
        }

        string? set =
            product.Words.Contains("consumer") ? "Consumer"
            : product.Words.Contains("business") ? "Business"
            : product.Family == ProductFamily.WindowsServer && product.Editions.Count == 0 && IsPlainServer(product) ? EditionSets.Default
            : null;
        IEnumerable<Edition> editions =
            set is not null ? EditionSets.Of(set, reading.Version, reading.Architecture)
            : first is not null ? [IotOf(first, isOem, reading.Version)]
            : [];
        reading.Editions.AddRange(editions.Where(edition => ProductCatalogue.Find(edition, reading.Version) is not null));
    }

    private static bool IsPlainServer(MediaProductName product) =>
        product.Words.All(word => word is "server" or "eval" or "oemret" or "oem" or "vol" or "vl" or "ret" or "retail");

    private static Edition? Server(string key) => ProductCatalogue.FindEdition(ProductFamily.WindowsServer, key);

    /// <summary>The reading has no version to choose the edition by, which the build gives.</summary>
    private static Edition? EditionOf(MediaProductName product) =>
        product.Words.Contains("enterprises") || product.Words.Any(word => word is "ltsc" or "ltsb") || IsEnterpriseS(product)
            ? ProductCatalogue.FindEdition(ProductFamily.Windows, product.Words.Contains("iot") ? "IoTEnterpriseS" : "EnterpriseS")
            : null;

    /// <summary>"CLIENTENTERPRISE_S_EVAL".</summary>
    private static bool IsEnterpriseS(MediaProductName product) =>
        product.Words.Where((word, at) => word == "s" && at > 0 && product.Words[at - 1] == "enterprise").Any();

    /// <summary>Enterprise on an OEM disc of Windows 10 and later is IoT Enterprise.</summary>
    private static Edition IotOf(Edition edition, bool isOem, ProductVersion version)
    {
        bool isEnterprise = isOem && edition.Key is "Enterprise" or "EnterpriseS";
        Edition? iot = isEnterprise ? ProductCatalogue.FindEdition(ProductFamily.Windows, "IoT" + edition.Key) : null;
        return iot is not null && ProductCatalogue.Find(iot, version) is not null ? iot : edition;
    }

    private static void ClaimChannel(MediaProductName product, MediaNameFacts? label, NameReading reading)
    {
        (MediaChannel Channel, string Because)[] said = [.. ChannelsOf(product)];
        if (said.Length == 0)
        {
            reading.Note(MediaText.Say("Name.NoChannelNamed"));
        }

        foreach ((MediaChannel channel, string because) in said)
        {
            reading.Claim(channel, because);
        }

        reading.Contradiction ??=
            label is { Editions.Count: > 0 } && reading.Editions.Count > 0 && !label.Editions.Any(claim => reading.Editions.Contains(claim.Value))
                ? label.Text
                : null;
        foreach (MediaChannel labeled in label?.Channels.Select(claim => claim.Value) ?? [])
        {
            reading.Claim(labeled, MediaText.Say("Name.LabelWithin", label!.Text));
        }
    }

    /// <summary>EVAL wins over every other word; others that disagree are all told. Consumer media never came in Volume Licensing.</summary>
    private static IEnumerable<(MediaChannel Channel, string Because)> ChannelsOf(MediaProductName product)
    {
        if (product.OfNoChannel is not null || product.Words.Contains("embedded"))
        {
            return [];
        }

        (MediaChannel Channel, string Because)[] said =
        [
            .. product
                .Channels.Where(word => word.Key != "iot")
                .Select(word => (word.Value, word.Key))
                .Where(word => word.Value != MediaChannel.Unknown),
        ];
        if (Array.Exists(said, word => word.Channel == MediaChannel.Evaluation))
        {
            return said.Where(word => word.Channel == MediaChannel.Evaluation).Take(1);
        }

        bool isConsumer =
            product.Words.Contains("consumer") && said.All(word => word.Channel is MediaChannel.Retail or MediaChannel.VolumeLicensing);
        return said.Where(word => word.Channel != MediaChannel.VolumeLicensing || !product.Words.Contains("iot"))
            .Where(word => !isConsumer || word.Channel != MediaChannel.Retail)
            .Concat(isConsumer ? [(MediaChannel.Retail, "consumer")] : [])
            .GroupBy(word => word.Channel)
            .Select(group => group.First());
    }
}
