// Reads KQL with its meaning: node kql.mjs <text>... ends with 1 where a text has a mistake, or where the first one, broken on purpose, has none.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@kusto/language-service-next/bridge.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.js');
const { Kusto, System } = globalThis;

const columns = ['ComputerName', 'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicensedComponents', 'LicenseChannel', 'LicenseType', 'CoaProduct', 'SoftwareAssurance',
  'PriorVersionRight', 'VolumeProduct', 'PreinstalledProduct', 'DeviceCount', 'Name', 'DeviceId', 'TimeGenerated', 'OperatingSystem', 'Caption0', 'OSLanguage0', 'Description0', 'WindowsProductName', 'OsLanguage'];
const named = text => [...text.matchAll(/\['((?:[^'\\]|\\.)*)'\]/g)].map(match => match[1].replace(/\\(.)/g, '$1'));

function mistakes(text) {
  const table = named(text)[0];
  const all = [...new Set([...columns, ...named(text).filter(name => name !== table)])];
  const symbols = all.map(name => new Kusto.Language.Symbols.ColumnSymbol(name, name === 'TimeGenerated' ? Kusto.Language.Symbols.ScalarTypes.DateTime : Kusto.Language.Symbols.ScalarTypes.String));
  const devices = new Kusto.Language.Symbols.TableSymbol.$ctor4(table, System.Array.init(symbols, Kusto.Language.Symbols.ColumnSymbol));
  const database = new Kusto.Language.Symbols.DatabaseSymbol.ctor('fleet', System.Array.init([devices], Kusto.Language.Symbols.Symbol));
  const globals = Kusto.Language.GlobalState.Default.WithDatabase(database);
  const diagnostics = Kusto.Language.KustoCode.ParseAndAnalyze(text, globals).GetDiagnostics();
  return Array.from({ length: diagnostics.Count }, (_, i) => diagnostics.getItem(i).Message);
}

let failed = false;
const texts = process.argv.slice(2).map(path => readFileSync(path, 'utf8'));
// A reviewed text is a query of groups, an empty line, and a script of decisions.
for (const text of texts.flatMap(text => text.split(/\n\n(?=\/\/)/))) {
  for (const mistake of mistakes(text)) {
    console.log(mistake + '\n' + text.slice(0, 600));
    failed = true;
  }
}

const query = texts[0].split(/\n\n(?=\/\/)/)[0];
for (const [whole, broken] of [['base64_encode_tostring', 'base64_encode'], ['take_any(', 'take_anyone('], ['by ReimageKey', 'by ReimageKeys'], ['strcat_array(', 'strcat_array'], ['| summarize', '| summarise']]) {
  if (!query.includes(whole) || mistakes(query.replace(whole, broken)).length === 0) {
    console.log('Not refused: ' + broken);
    failed = true;
  }
}

process.exitCode = failed ? 1 : 0;
