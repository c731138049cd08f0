using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Headings that nobody reads and that speak of a license by their words ("OEM OS", "Key Channel", "SA bis"), by <c>license-words.tsv</c>. What
/// stands under them shows nothing, and contests what it disagrees with.
/// </summary>
public static class LicenseHeadings
{
    /// <summary>A longer word is a number or a key.</summary>
    private const int LongestWord = 20;

    private const int MostDigits = 4;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly Regex Joints = new(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[_./:()\[\]*-]", RegexOptions.CultureInvariant);
    private static readonly Regex Blanks = new(@"\s+", Options);

    /// <summary>
    /// "INV-0001", "4711", a number of an inventory or a contract; a year, the number of a build or of a feature update is a version, and 0 none.
    /// "Contoso GmbH" is a company.
    /// </summary>
    private static readonly Regex OfOther = new(
        @"^(?:inv|asset|tag|id|nr|no|pc|nb|it)[-./ ]?[0-9]{3,10}$|^(?:[ac-uyz][-./ ]?|v[-./])?(?!0+$|(?:1[5-9]|2[0-2])[0-9]{2}$|2600$|3790$|(?:60"
            + @"|76)0[0-9]$|9[26]00$)(?:0?[0-9]{4}|[0-9]{6,10})$|^[\p{L}\p{N}&.,' -]{2,60} (?:gmbh|ag|kg|inc\.?|ltd\.?|llc|corp\.?|s\.?a\.?"
            + @"|s\.?r\.?l\.?|b\.?v\.?|plc|k\.?k\.?)$|^株式会社[\p{L}\p{N}]{1,30}$|^[\p{L}\p{N}]{1,30}株式会社$",
        Options
    );
    private static readonly Lazy<string[]> All = new(() => LicenseWords.Of("license", "part", "beside", "check"));
    private static readonly Lazy<string[]> AllOfOffice = new(() => LicenseWords.Of("license", "part", "beside", "check", "office"));
    private static readonly Lazy<string[]> OfLicenses = new(() => LicenseWords.Of("license", "part"));
    private static readonly Lazy<string[]> OfParts = new(() => LicenseWords.Of("part"));
    private static readonly Lazy<string[]> OfArrivals = new(() => LicenseWords.Of("arrival"));
    private static readonly Lazy<string[]> OfLanguages = new(() => LicenseWords.Of("language"));
    private static readonly Lazy<string[]> OfArchitectures = new(() => LicenseWords.Of("architecture"));
    private static readonly Lazy<string[]> OfCopies = new(() => LicenseWords.Of("license", "part", "sale"));
    private static readonly Lazy<string[]> OfMachines = new(() => LicenseWords.Of("machine"));
    private static readonly Lazy<string[]> BesideCopies = new(() =>
        LicenseWords.Of("language", "architecture", "license", "part", "sale", "beside", "check", "filler")
    );
    private static readonly Lazy<string[]> OfUpgrades = new(() => LicenseWords.Of("upgrade"));
    private static readonly Lazy<string[]> OfBoth = new(() => LicenseWords.Of("full"));
    private static readonly Lazy<string[]> BesideUpgrades = new(() => LicenseWords.Of("upgrade", "license", "part", "beside", "check", "filler"));
    private static readonly Lazy<string[]> OfPending = new(() => LicenseWords.Of("pending"));
    private static readonly Lazy<string[]> OfChecks = new(() => LicenseWords.Of("check"));
    private static readonly Lazy<string[]> OfSystems = new(() => LicenseWords.Of("system"));
    private static readonly Lazy<string[]> BesideSystems = new(() => LicenseWords.Of("system", "beside"));
    private static readonly Lazy<string[]> OfVersions = new(() => LicenseWords.Of("version"));
    private static readonly Lazy<string[]> OfBundles = new(() => LicenseWords.Of("with"));
    private static readonly Lazy<string[]> BesideBundles = new(() => LicenseWords.Of("system", "beside", "with"));
    private static readonly Lazy<string[]> BesideNone = new(() => LicenseWords.Of("license", "part", "beside", "check", "system", "with"));
    private static readonly Lazy<Regex> Planned = new(() => LicenseWords.AnyOf("planned"));
    private static readonly Lazy<Regex> Coverage = new(() => LicenseWords.AnyOf("coverage"));
    private static readonly Lazy<Regex> Agreement = new(() => LicenseWords.AnyOf("agreement"));
    private static readonly Lazy<Regex> Volume = new(() => LicenseWords.AnyOf("volume"));
    private static readonly Lazy<Regex> Prior = new(() => LicenseWords.AnyOf("prior"));
    private static readonly Lazy<string[]> OfTerms = new(() => LicenseWords.Of("term"));
    private static readonly Lazy<string[]> BesideTerms = new(() => LicenseWords.Of("term", "start", "day"));
    private static readonly Lazy<string[]> BeforeAgreements = new(() => LicenseWords.Of("license", "beside"));
    private static readonly Lazy<string[]> Denied = new(() => LicenseWords.Of("license", "system"));
    private static readonly Lazy<string[]> OfOthers = new(() => LicenseWords.Of("other"));
    private static readonly Lazy<Regex> None = new(() => LicenseWords.AnyOf("none"));
    private static readonly Lazy<Regex> Order = new(() => LicenseWords.AnyOf("order"));
    private static readonly Lazy<Regex> Start = new(() => LicenseWords.AnyOf("start"));

    /// <summary>True for a heading in which a word of licenses stands, or under which a yes or a no says something of one.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool Speak(string heading) =>
        ColumnTable.FlagOf(heading) is not null
        || HasWord(OfLicenses.Value, HeadingName.Plain(heading))
        || SubjectOf(heading) is not null
        || AreOfBundle(heading)
        || FactOf(heading) is not null;

    /// <summary>
    /// Which fact of a license a heading speaks of: the language or the architecture of a license, of its label, or of a copy as it was sold ("COA
    /// Language", "Sprachversion").
    /// </summary>
    /// <param name="heading">A heading that is not read.</param>
    /// <returns>The field; null for any other heading, also of a language of the user, of the firmware or of what runs.</returns>
    public static Field? FactOf(string heading)
    {
        string plain = HeadingName.Plain(heading);
        Field fact =
            HasWord(OfLanguages.Value, plain) ? Field.LicensedLanguage
            : HasWord(OfArchitectures.Value, plain) ? Field.LicensedArchitecture
            : Field.None;
        return
            fact != Field.None
            && HasWord(OfCopies.Value, plain)
            && !HasWord(OfMachines.Value, plain)
            && HeadingName.IsMadeOf(plain.TrimEnd(Digits), BesideCopies.Value)
            && !IsOfPlan(heading)
            ? fact
            : null;
    }

    /// <summary>
    /// The right beside a license that a heading speaks of: Software Assurance, the Volume license, that to a prior version, or the agreement all of
    /// these may rest on.
    /// </summary>
    /// <param name="heading">A heading that is not read.</param>
    /// <returns>The field, <see cref="Field.AssuranceEnd"/> for an agreement, with what is left of the heading ("Expired" of "SA Expired"); null for
    /// any other heading.</returns>
    public static (Field Subject, string Said)? SubjectOf(string heading)
    {
        string spaced = Blanks.Replace(Joints.Replace(WellFormed.Compatible(heading), " "), " ");
        return Coverage.Value.IsMatch(spaced) ? (Field.SoftwareAssurance, Left(Agreement.Value.Replace(Coverage.Value.Replace(spaced, " "), " ")))
            : Volume.Value.IsMatch(spaced) ? (Field.VolumeProduct, Left(Agreement.Value.Replace(Volume.Value.Replace(spaced, " "), " ")))
            : Prior.Value.IsMatch(spaced) ? (Field.PriorVersionRight, Left(Prior.Value.Replace(spaced, " ")))
            : Agreement.Value.Match(spaced) is { Success: true } agreement
            && AskedBefore(spaced.Substring(0, agreement.Index)) is { } before
            && Left(before + Agreement.Value.Replace(spaced.Substring(agreement.Index), " ")) is var rest
            && IsOfState(rest)
                ? (Field.AssuranceEnd, rest)
            : null;
    }

    /// <summary>True where what is left of a heading names a day or how long something lasts, and nothing else: "Renewal Date".</summary>
    /// <param name="rest">What is left of it.</param>
    public static bool IsTerm(string rest) => HeadingName.IsMadeOf(HeadingName.Plain(rest), BesideTerms.Value);

    /// <summary>True where what is left of a heading says when something begins.</summary>
    /// <param name="rest">What is left of it.</param>
    public static bool IsStart(string rest) => Start.Value.IsMatch(rest);

    /// <summary>True for one made of words of licenses and of Windows alone: under "Adobe License Type" something else may stand.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool AreOfWindowsAlone(string heading) => AreAlone(heading, isOffice: false);

    /// <summary>
    /// True for one made of words of licenses and of Windows, or of Office, alone: under "Office License" stands nothing else either.
    /// </summary>
    /// <param name="heading">A heading that is not read.</param>
    /// <param name="isOffice">True for Office.</param>
    public static bool AreAlone(string heading, bool isOffice) =>
        HeadingName.Plain(heading) is var plain
        && (isOffice ? AllOfOffice : All).Value is var words
        && (
            isOffice && SubjectOf(heading)?.Subject == Field.VolumeProduct
            || (HasWord(OfLicenses.Value, plain) && (HeadingName.IsMadeOf(plain, words) || HeadingName.IsMadeOf(plain.TrimEnd(Digits), words)))
        );

    /// <summary>True for one that denies a license or a system, and says nothing else: "No Windows License", "OSなし".</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool AreOfNone(string heading) =>
        None.Value.Match(heading.Trim()) is { Success: true } none
        && (none.Index == 0 || none.Index + none.Length == heading.Trim().Length)
        && heading.IndexOf('.') < 0
        && HeadingName.Plain(None.Value.Replace(heading, " ", 1)) is var rest
        && HasWord(Denied.Value, rest)
        && !HasWord(OfParts.Value, rest)
        && HeadingName.IsMadeOf(rest, BesideNone.Value);

    /// <summary>True for one that asks whether a license is an upgrade, and says nothing else: "Is Upgrade", "Upgrade-Lizenz".</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool AreOfUpgrade(string heading) =>
        HeadingName.Plain(heading) is var plain
        && HasWord(OfUpgrades.Value, plain)
        && !HasWord(OfBoth.Value, plain)
        && HeadingName.IsMadeOf(plain, BesideUpgrades.Value)
        && PurchaseWords.HeadingOf(heading) != PurchaseHeading.OfOther;

    /// <summary>True for one in which a word of licenses stands, and not only of what shows one.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool NameLicense(string heading) => HasWord(Denied.Value, HeadingName.Plain(heading));

    /// <summary>True for a text in which a word of licenses or of what shows one stands.</summary>
    /// <param name="text">What somebody wrote.</param>
    public static bool NameRight(string text) => HasWord(OfLicenses.Value, HeadingName.Plain(text));

    /// <summary>True for one in which a word of a system stands: "Windows License".</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool NameSystem(string heading) => HasWord(OfSystems.Value, HeadingName.Plain(heading));

    /// <summary>True for one in which a word of versions stands: "Licensed Version".</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool NameVersion(string heading) => HasWord(OfVersions.Value, HeadingName.Plain(heading));

    /// <summary>True where what is left of a heading says no more than that it is not there yet.</summary>
    /// <param name="rest">What is left of it.</param>
    public static bool IsPending(string rest) => rest.Length > 0 && HeadingName.IsMadeOf(HeadingName.Plain(rest), OfPending.Value);

    /// <summary>True where what is left of a heading says no more than that there is none.</summary>
    /// <param name="rest">What is left of it.</param>
    public static bool IsNone(string rest) => None.Value.Match(rest) is { Success: true } none && none.Length == rest.Length;

    /// <summary>True for one that asks whether a system came along, and says nothing else: "OS Included", "inkl. Windows".</summary>
    private static bool AreOfBundle(string heading) =>
        HeadingName.Plain(heading) is var plain
        && HasWord(OfBundles.Value, plain)
        && HasWord(OfSystems.Value, plain)
        && HeadingName.IsMadeOf(plain, BesideBundles.Value);

    /// <summary>True for one that speaks of the system that runs, in whatever language, and of nothing else.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool AreOfSystem(string heading) =>
        HeadingName.Plain(heading) is var plain
        && HasWord(OfSystems.Value, plain)
        && HeadingName.IsMadeOf(plain, BesideSystems.Value)
        && !IsOfPlan(heading);

    /// <summary>True for one that speaks of what a device is to get, and not of what it has.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool IsOfPlan(string heading) => Planned.Value.IsMatch(Blanks.Replace(Joints.Replace(WellFormed.Compatible(heading), " "), " "));

    /// <summary>True for one of the text of an order or an offer, in which a product stands among other things.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool AreOfOrder(string heading) => Order.Value.IsMatch(Blanks.Replace(Joints.Replace(WellFormed.Compatible(heading), " "), " "));

    /// <summary>
    /// True for one that speaks of a license itself, and of no label, key, agreement or check, which a licensed PC may lack; an Office is bought for
    /// one that came without, and for one without a plan of its user too.
    /// </summary>
    /// <param name="heading">A heading that is not read.</param>
    /// <param name="isOffice">True for Office.</param>
    public static bool AreOfLicenseItself(string heading, bool isOffice) =>
        AreAlone(heading, isOffice)
        && HeadingName.Plain(heading) is var plain
        && !HasWord(OfParts.Value, plain)
        && !HasWord(OfChecks.Value, plain)
        && !(isOffice && HasWord(OfArrivals.Value, plain));

    /// <summary>
    /// True for a text that is of another thing than a license, whatever its heading sounds like: a number of an inventory or a contract, a company,
    /// that something was bought.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool IsOfOther(string text) =>
        (OfOther.IsMatch(text.Trim()) && !HeardTexts.NamesSystem(text)) || Array.IndexOf(OfOthers.Value, HeadingName.Plain(text)) >= 0;

    /// <summary>What of a text under such a heading counts: nothing of a key or a number, which differ on every device.</summary>
    /// <returns>The text, or <see cref="PerDeviceParts.Silent"/>.</returns>
    public static string PartOf(string text) =>
        ProductKeys.Mask(text) != text
        || (
            text.IndexOf(' ') < 0
            && !HeardTexts.NamesSystem(text)
            && (text.Length > LongestWord || text.Count(char.IsDigit) > MostDigits)
            && CalendarDate.EarliestOf(text) is null
        )
            ? PerDeviceParts.Silent
            : text;

    private static bool HasWord(string[] words, string plain) => Array.Exists(words, word => plain.Contains(word));

    /// <summary>
    /// What stands before an agreement: "End of" one asks something, one of Microsoft says whose it is; null before a lease, a service and support,
    /// which are others.
    /// </summary>
    private static string? AskedBefore(string words) =>
        words.Length == 0 || IsTerm(words) ? words
        : HeadingName.IsMadeOf(HeadingName.Plain(words), BeforeAgreements.Value) ? ""
        : null;

    /// <summary>
    /// True where what is left of the heading of an agreement asks how it stands; under any other, as its number or the day it was signed on, it
    /// says nothing of that.
    /// </summary>
    private static bool IsOfState(string rest) =>
        (IsTerm(rest) && (IsStart(rest) || HasWord(OfTerms.Value, HeadingName.Plain(rest))))
        || PurchaseWords.HeadingOf(rest)
            is PurchaseHeading.Ends
                or PurchaseHeading.StateOfDevice
                or PurchaseHeading.State
                or PurchaseHeading.Stands
                or PurchaseHeading.TakenBack;

    private static string Left(string text) => Blanks.Replace(text, " ").Trim();
}
