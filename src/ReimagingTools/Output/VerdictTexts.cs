using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Output;

/// <summary>Gives device verdicts their words, once per distinct verdict.</summary>
internal sealed class VerdictTexts(CultureInfo culture)
{
    private readonly BoundedCache<ImageVerdict, VerdictText> _texts = new(EligibilityJudge.CacheLimit);

    public VerdictText Of(ImageVerdict verdict)
    {
        if (!_texts.TryGet(verdict, out VerdictText text))
        {
            text = new VerdictText(verdict, culture);
            _texts.Set(verdict, text);
        }

        return text;
    }
}
