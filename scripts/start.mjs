import './check-node.mjs';
import { existsSync } from 'node:fs';
import { ensureBuild } from './ensure-build.mjs';
import { hasSignIn } from './has-sign-in.mjs';
import { fail, isPortFree, runUntilOneEnds } from './processes.mjs';
import { refusedHost, serve } from './serve.mjs';
import { readServerSettings } from './server-settings.mjs';

const { env } = process;
const { host, port } = readServerSettings(env);

const isConfigured =
  env.SSISDB_CONNECTION_STRING ||
  env.SCALE_OUT_WATCH_CONFIG ||
  existsSync('scale-out-watch.config.json');

if (!isConfigured) {
  fail(
    'Nothing is configured: set SSISDB_CONNECTION_STRING, or write scale-out-watch.config.json (see the README). For simulated data: npm run demo',
  );
}
const refused = refusedHost(host, hasSignIn(env.SCALE_OUT_WATCH_CONFIG));
if (refused) fail(refused);
if (port === null) fail('PORT: expected a number from 1 to 65535.');
if (!(await isPortFree(port))) fail(`Port ${port} is taken. Set PORT to another one.`);

await ensureBuild();
process.exitCode = await runUntilOneEnds([serve(host, port, env)]);
