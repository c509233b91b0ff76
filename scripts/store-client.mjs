import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, packageFile } from './processes.mjs';

// Makes what lib/store needs out of prisma/: the typed client, and the migrations as a module, so that a build carries
// them wherever it is started from.
const root = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = path.join(root, 'prisma', 'schema.prisma');
const MIGRATIONS = path.join(root, 'prisma', 'migrations');
const GENERATED = path.join(root, 'lib', 'store', 'generated');
const STAMP = path.join(GENERATED, 'made-from.txt');
const PRISMA = packageFile('prisma/build/index.js');

/** Line ends as git may check them out on Windows must not look like an edit. */
function readText(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

function readMigrations() {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readText(path.join(MIGRATIONS, name, 'migration.sql')) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Differs whenever the result would. */
function describeSources(migrations) {
  const { version } = JSON.parse(readText(packageFile('prisma/package.json')));
  const sources = [version, readText(SCHEMA), readText(fileURLToPath(import.meta.url)), migrations];
  return createHash('sha256').update(JSON.stringify(sources)).digest('hex');
}

/** Generating runs no engine, but looks for one: any file that exists keeps it from downloading. */
function generateClient() {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [PRISMA, 'generate', '--schema', SCHEMA, '--no-hints'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (status !== 0) fail(`The store's client was not generated:\n${error ?? stdout + stderr}`);
}

/**
 * Generates the client and the list of migrations unless they are there and current. Called after `npm ci`, and before
 * whatever needs them: somebody may have installed without scripts, or changed the schema.
 */
export function generateStore() {
  // `npm ci --omit=dev` brings no generator, and needs none beside a finished build.
  if (!existsSync(PRISMA)) return;
  const migrations = readMigrations();
  const sources = describeSources(migrations);
  if (existsSync(STAMP) && readText(STAMP) === sources) return;
  generateClient();
  mkdirSync(GENERATED, { recursive: true });
  writeFileSync(
    path.join(GENERATED, 'migrations.ts'),
    `// Made from prisma/migrations by scripts/store-client.mjs.\nexport const MIGRATIONS: readonly { name: string; sql: string }[] = ${JSON.stringify(migrations, null, 2)};\n`,
  );
  // Last, so that whatever breaks off before is made again.
  writeFileSync(STAMP, sources);
  console.log("Generated the store's client.");
}
