import './check-node.mjs';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './ensure-build.mjs';

// Makes dist/: the built dashboard with the packages that it needs and nothing else. `node scripts/server.mjs` in that
// folder starts it; configuration and store are looked for in the folder that it is started from.
const root = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(root, 'dist');
const STARTED_WITH = [
  'has-sign-in.mjs',
  'listen.mjs',
  'probe.mjs',
  'processes.mjs',
  'read-configuration.mjs',
  'read-port.mjs',
  'serve.mjs',
  'server.mjs',
  'server-settings.mjs',
  'watched-certificate.mjs',
];

process.env.SCALE_OUT_WATCH_PACK = 'true';
await build();
rmSync(DIST, { recursive: true, force: true });
const copy = (from, to = from) =>
  cpSync(path.join(root, from), path.join(DIST, to), { recursive: true, verbatimSymlinks: true });
mkdirSync(DIST);
copy('.next/standalone', '.');
copy('.next/static');
copy('public');
for (const name of STARTED_WITH) copy(path.join('scripts', name));
// It listens wherever it likes, and without limits.
rmSync(path.join(DIST, 'server.js'), { force: true });
console.log(`Packed into ${DIST}`);
