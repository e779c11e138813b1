// Reads the open data of a built site with programs of others: node bench/data/check.mjs SITE [SHAPES...]
// The libraries are installed once: npm ci --prefix bench/data
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import environment from '@zazuko/env';
import datapackage from 'datapackage';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import Validator from 'rdf-validate-shacl';

const [site, ...shapes] = process.argv.slice(2);
const data = join(site, 'data', 'v1');
let flaws = 0;

// The tables begin with a byte order mark for spreadsheets, which this library takes for a part of the first name.
const copy = mkdtempSync(join(tmpdir(), 'kb-data-'));
for (const name of readdirSync(data).filter((file) => /\.csv$|^datapackage/.test(file))) {
  writeFileSync(join(copy, name), readFileSync(join(data, name), 'utf8').replace(/^\uFEFF/, ''));
}
const tables = await datapackage.Package.load(join(copy, 'datapackage.json'), { basePath: copy });
for (const table of tables.resources) {
  try {
    const rows = await table.read();
    await table.checkRelations();
    console.log(`${table.name}: ${rows.length} rows, ${table.schema.fields.length} columns`);
  } catch (error) {
    flaws++;
    console.log(`${table.name}: ${error.message} ${(error.errors ?? []).slice(0, 3).map((each) => each.message).join('; ')}`);
  }
}
flaws += tables.errors.length;
tables.errors.forEach((error) => console.log(`datapackage.json: ${error.message}`));
rmSync(copy, { recursive: true });

const read = (text) => environment.dataset(new Parser().parse(text));
const catalogue = read(await jsonld.toRDF(JSON.parse(readFileSync(join(data, 'catalogue.jsonld'), 'utf8')), { format: 'application/n-quads' }));
for (const file of shapes) {
  const validator = new Validator(read(readFileSync(file, 'utf8')), { factory: environment, importGraph: async () => environment.dataset() });
  const counts = new Map();
  for (const result of (await validator.validate(catalogue)).results) {
    const line = [result.severity, result.path, result.sourceConstraintComponent].map((term) => term?.value?.replace(/.*[#/]/, '')).join(' ');
    counts.set(line, (counts.get(line) ?? 0) + 1);
    flaws += line.startsWith('Violation') ? 1 : 0;
  }
  console.log(`${file}: ${counts.size === 0 ? 'no result' : ''}`);
  [...counts].sort().forEach(([line, count]) => console.log(`  ${count} ${line}`));
}
process.exitCode = flaws === 0 ? 0 : 1;
