using ReimagingTools.Help;

if (args is not [{ } docs, { } module])
{
    await Console.Error.WriteLineAsync("Usage: ReimagingTools.Help <docs folder> <module folder>").ConfigureAwait(false);
    return 2;
}

try
{
    HelpBuilder.Write(docs, module);
    return 0;
}
catch (HelpException wrong)
{
    await Console.Error.WriteLineAsync("error HELP: " + wrong.Message).ConfigureAwait(false);
    return 1;
}
