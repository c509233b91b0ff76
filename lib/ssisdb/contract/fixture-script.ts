import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PATHS = ['./fixture-ssisdb.sql', './fixture-detail.sql'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** A row by column name; what is left out takes the column's default. */
export type FixtureRow = Readonly<Record<string, string | number | null>>;

/** The fixture scripts, cut at GO as sqlcmd does. */
export function fixtureBatches(): string[] {
  return PATHS.map((path) => readFileSync(path, 'utf8'))
    .join('\nGO\n')
    .split(/^GO\s*$/m)
    .map((batch) => batch.trim())
    .filter((batch) => batch !== '');
}

/** One INSERT per row, as the rows need not have the same columns. */
export function insertBatch(table: string, rows: readonly FixtureRow[]): string {
  return rows
    .map((row) => {
      const values = Object.values(row).map(literal).join(', ');
      return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values});`;
    })
    .join('\n');
}

/** Every value as text: both servers turn it into the type of the column, bigint, bit and uniqueidentifier included. */
function literal(value: string | number | null): string {
  return value === null ? 'NULL' : `N'${String(value).replaceAll("'", "''")}'`;
}
