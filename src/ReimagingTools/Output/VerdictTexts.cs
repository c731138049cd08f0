using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Output;

/// <summary>Gives device verdicts their words, once per distinct verdict.</summary>
internal sealed class VerdictTexts(CultureInfo culture)
{
    private const int Limit = EligibilityJudge.CacheLimit;

    private readonly Dictionary<ImageVerdict, VerdictText> _texts = [];

    public VerdictText Of(ImageVerdict verdict)
    {
        if (!_texts.TryGetValue(verdict, out VerdictText? text))
        {
            if (_texts.Count >= Limit)
            {
                _texts.Clear();
            }

            text = new VerdictText(verdict, culture);
            _texts.Add(verdict, text);
        }

        return text;
    }
}
