using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Tests.Records;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("{\"ComputerName\":\"a\"}\n{\"ComputerName\":\"b\"}\n")]
    [InlineData("[{\"ComputerName\":\"a\"},\n{\"ComputerName\":\"b\"}]")]
    [InlineData("\uFEFF{\n  \"ComputerName\" : \"a\",\n}\n{\n  \"ComputerName\": \"b\"\n}")]
    [InlineData("{\"ComputerName\":\"a\"} {\"ComputerName\":\"b\"}")]
    [InlineData("[]{\"ComputerName\":\"a\"}[{\"ComputerName\":\"b\"}]")]
    public void Next_TakesLinesArraysAndDocuments(string text) => Assert.Equal(["a", "b"], Rows(text).Select(row => row.Text(Field.ComputerName)));

    [Fact]
    public void Next_KeepsEveryValue()
    {
        Row row = Assert.Single(
            Rows("""{"ComputerName":"a\u00e9\n\"","n":477.0,"t":true,"f":false,"z":null,"l":[1,"x",null],"ComputerName":"b"}""")
        );

        Assert.Equal(["aé\n\"", "b"], row.Values(Field.ComputerName).Select(value => value.Text));
        Assert.Equal(["aé\n\"", "477.0", "True", "False", null, "1;x", "b"], Enumerable.Range(0, 7).Select(row.TextAt));
    }

    [Fact]
    public void Next_TellsAValueWithoutANameByItsNumber() =>
        Assert.Equal(["#2"], Assert.Single(Rows("""{"ComputerName":"a","":"Windows 7 Home"}""")).Header.Unread);

    [Fact]
    public void Next_ObjectsWithinAreRows()
    {
        Row row = Assert.Single(
            Rows("""{"ComputerName":"a","SoftwareLicensingProduct":[{"PartialProductKey":"AAAA1"},{"PartialProductKey":"AAAA2"}]}""")
        );

        Assert.Equal(["AAAA1", "AAAA2"], row.Nested.Select(nested => nested.Row.Text(Field.PartialProductKey)));
        Assert.All(row.Nested, nested => Assert.Equal(RowKind.License, nested.Row.Kind));
    }

    [Theory]
    [InlineData("{\"ComputerName\":\"a}\n{\"ComputerName\":\"b\"}", 1)]
    [InlineData("no json\n{\"ComputerName\":\"b\"}", 1)]
    [InlineData("{\"ComputerName\":01}\n{\"ComputerName\":\"b\"}", 1)]
    [InlineData("\n{\"ComputerName\":\"\\q\"}\n{\"ComputerName\":\"b\"}", 2)]
    public void Next_ABrokenLineCostsThatLine(string text, long line)
    {
        using var reader = new JsonReader(new StringReader(text), ColumnTable.Default, "a.jsonl");

        Assert.Throws<FormatException>(reader.Next);
        Assert.Equal(line, reader.Line);
        Assert.Equal("b", reader.Next()!.Text(Field.ComputerName));
        Assert.Null(reader.Next());
    }

    [Theory]
    [InlineData("[{\"a\":1},{]")]
    [InlineData("[{\"a\":1}")]
    [InlineData("{\n\"a\":1,\n\"b\"\n}\n{\"a\":2}")]
    public void Next_ABrokenArrayOrDocumentEndsIt(string text)
    {
        using var reader = new JsonReader(new StringReader(text), ColumnTable.Default, "a.json");
        Assert.Throws<FormatException>(() => RowsOf(reader));

        Assert.True(reader.IsAtEnd);
        Assert.Null(reader.Next());
    }

    [Fact]
    public void Next_DepthIsBounded()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 20)) + "1" + new string('}', 20);
        string deeper = string.Concat(Enumerable.Repeat("[", 100));

        Assert.Contains(Rows(deep).Single().All, row => row.ValueAt(0) is UnreadableValue);
        Assert.Throws<FormatException>(() => Rows("{\"a\":" + deeper));
    }

    private static List<Row> Rows(string text)
    {
        using var reader = new JsonReader(new StringReader(text), ColumnTable.Default, "a.json");
        return RowsOf(reader);
    }

    private static List<Row> RowsOf(JsonReader reader)
    {
        var rows = new List<Row>();
        while (reader.Next() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }
}
