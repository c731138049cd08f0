// Runs SQL scripts one after the other in one DuckDB database: node run.mjs <database> <script.sql>...
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [database, ...scripts] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
for (const script of scripts) {
  await connection.run(readFileSync(script, 'utf8'));
}

connection.closeSync();
instance.closeSync();
