// Reads Spark SQL: node spark.mjs <text>... ends with 1 where a text has a mistake, or where the first one, broken on purpose, has none.
import { readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { buildSync } from 'esbuild';

// The package is written for bundlers; its own modules name each other without endings.
const bundle = join(mkdtempSync(join(tmpdir(), 'grammars-')), 'spark.cjs');
buildSync({ stdin: { contents: "export { SparkSQL } from 'dt-sql-parser';", resolveDir: import.meta.dirname }, bundle: true, platform: 'node', format: 'cjs', outfile: bundle, logLevel: 'error' });
const { SparkSQL } = createRequire(import.meta.url)(bundle);
const mistakes = text => new SparkSQL().validate(text);

let failed = false;
const texts = process.argv.slice(2).map(path => readFileSync(path, 'utf8'));
for (const text of texts) {
  for (const mistake of mistakes(text)) {
    console.log(mistake.message + '\n' + text.slice(0, 600));
    failed = true;
  }
}

for (const [whole, broken] of [['AS STRING)', 'AS STRING'], ["'N'", "'N"], ['GROUP BY', 'GROUP'], ['UNION ALL', 'UNION UNION'], ['TEMPORARY VIEW', 'TEMPORARY TABEL']]) {
  if (!texts[0].includes(whole) || mistakes(texts[0].replace(whole, broken)).length === 0) {
    console.log('Not refused: ' + broken);
    failed = true;
  }
}

process.exitCode = failed ? 1 : 0;
