import './check-node.mjs';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from './processes.mjs';
import { diffSchema } from './schema-engine.mjs';

// `check` fails when prisma/schema.prisma and prisma/migrations do not say the same; `new` writes what is missing.
const USAGE = 'Usage: npm run migrations -- check | new NAME   [--folder prisma]';

function readInvocation() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { folder: { type: 'string', default: 'prisma' } },
    });
    return { folder: values.folder, command: positionals[0], name: positionals[1] };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

function readMigrations(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      name,
      sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
    }));
}

const { folder, command, name } = readInvocation();
const isNew = command === 'new' && /^[a-z0-9-]+$/.test(name ?? '');
if (command !== 'check' && !isNew) fail(`${USAGE}\nNAME: lower case, digits and hyphens`);

const migrations = path.join(folder, 'migrations');
const scratch = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-schema-'));
const difference = await diffSchema({
  schema: readFileSync(path.join(folder, 'schema.prisma'), 'utf8'),
  migrations: readMigrations(migrations),
  scratchFile: path.join(scratch, 'scratch.db'),
});
try {
  rmSync(scratch, { recursive: true, force: true });
} catch {
  // Windows keeps the file until this process has ended.
}

if (difference === null) {
  console.log('prisma/migrations lead to schema.prisma');
  process.exit(0);
}
if (!isNew) {
  fail(
    `schema.prisma differs from prisma/migrations. "npm run migrations -- new NAME" writes:\n\n${difference}`,
  );
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const file = path.join(migrations, `${stamp}-${name}`, 'migration.sql');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, difference);
writeFileSync(path.join(migrations, 'migration_lock.toml'), 'provider = "sqlite"\n');
console.log(`wrote ${file}`);
process.exit(0);
