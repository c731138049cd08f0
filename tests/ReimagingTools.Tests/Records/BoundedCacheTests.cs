using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Records;

/// <summary>What is remembered stays while it is asked for and within its limit, whatever comes between.</summary>
public sealed class BoundedCacheTests
{
    private const int Limit = 80;

    [Fact]
    public void WhatIsAskedForAgain_Outlives_WhatNeverIs()
    {
        var cache = new BoundedCache<string, int>(Limit);
        cache.Set("kept", 1);
        Assert.True(cache.TryGet("kept", out _));
        for (int i = 0; i < Limit * 10; i++)
        {
            cache.Set("once " + i, i);
            Assert.InRange(cache.Count, 1, Limit + (Limit / 8));
        }

        Assert.True(cache.TryGet("kept", out int value));
        Assert.Equal(1, value);
        Assert.False(cache.TryGet("once 0", out _));
    }

    [Fact]
    public void Limit_HoldsForWhatIsAskedForAgainToo()
    {
        var cache = new BoundedCache<int, int>(Limit);
        for (int i = 0; i < Limit * 10; i++)
        {
            Assert.Equal(i * 2, cache.Get(i, key => key * 2));
            Assert.Equal(i * 2, cache.Get(i, _ => -1));
            Assert.InRange(cache.Count, 1, Limit + (Limit / 8));
        }
    }

    [Fact]
    public void Set_ReplacesWhatWasRemembered()
    {
        var cache = new BoundedCache<string, int>(Limit);
        cache.Set("new", 1);
        cache.Set("new", 2);
        Assert.True(cache.TryGet("new", out int asked));
        cache.Set("new", 3);
        Assert.True(cache.TryGet("new", out int again));
        Assert.Equal((2, 3, 1), (asked, again, cache.Count));
    }
}
