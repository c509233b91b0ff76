import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { generateStore } from './store-client.mjs';
import { exitCode, fail, packageFile, startNode } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'package-lock.json',
  'next.config.ts',
  'instrumentation.ts',
  'proxy.ts',
];

/** Newest change below a file or folder, in ms; tests do not end up in a build. */
function newestChangeMs(file) {
  if (!existsSync(file)) return 0;
  const stats = statSync(file);
  if (!stats.isDirectory()) return /\.test\.tsx?$/.test(file) ? 0 : stats.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newestChangeMs(path.join(file, name))));
}

/** Builds the dashboard for production. */
export async function build() {
  generateStore();
  const next = startNode([packageFile('next/dist/bin/next'), 'build'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if ((await exitCode(next)) !== 0) fail('The build failed; its messages stand above.');
}

/** Builds only when there is no build, or a source is newer than it. */
export async function ensureBuild() {
  const built = path.join(root, '.next', 'BUILD_ID');
  const builtMs = existsSync(built) ? statSync(built).mtimeMs : 0;
  const changedMs = Math.max(...SOURCES.map((name) => newestChangeMs(path.join(root, name))));
  if (builtMs > changedMs) return;
  console.log('Building the dashboard (once; about 20 seconds) …');
  await build();
}
