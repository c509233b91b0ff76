import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { startControl } from '@/lib/demo/control';
import { demoConfig, PASSWORD_VARIABLE } from '@/lib/demo/demo-config';
import { startEmbeddedCluster } from '@/lib/demo/embedded-cluster';
import { startCollectors } from '@/lib/demo/start-collectors';
import { CONTROL_PORT, DASHBOARD_PORT } from './ports';

// What the browser tests look at: the built dashboard, a cluster that lives through the story, and a quiet one in which
// nothing happens but the faults that a test switches on.
const password = randomBytes(12).toString('hex');
const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
const login = { userName: 'e2e', password, tls: { key, cert } };
const clusters = await Promise.all([
  startEmbeddedCluster({
    ...login,
    name: 'PROD-ETL',
    seed: 1,
    workerCount: 12,
    executionCount: 20_000,
  }),
  startEmbeddedCluster({
    ...login,
    name: 'QUIET',
    story: 'quiet',
    seed: 2,
    workerCount: 8,
    executionCount: 2_000,
  }),
]);
const control = await startControl(clusters, CONTROL_PORT);

const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-e2e-'));
const configFile = path.join(folder, 'scale-out-watch.config.json');
writeFileSync(configFile, JSON.stringify(demoConfig(clusters, path.join(folder, 'store.db'), 1)));
const url = `http://127.0.0.1:${DASHBOARD_PORT}`;
const collectors = await startCollectors(clusters, configFile, url);
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  [PASSWORD_VARIABLE]: password,
  SCALE_OUT_WATCH_CONFIG: configFile,
};
delete environment.SSISDB_CONNECTION_STRING;
delete environment.SCALE_OUT_WATCH_STORE;
const dashboard = spawn(
  process.execPath,
  ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(DASHBOARD_PORT)],
  { stdio: 'inherit', env: environment },
);

function end(): void {
  dashboard.kill('SIGTERM');
}

process.once('SIGTERM', end);
process.once('SIGINT', end);
dashboard.once('exit', (code) => {
  for (const collector of collectors) collector.close();
  rmSync(folder, { recursive: true, force: true });
  void Promise.all([control, ...clusters].map((part) => part.close())).then(() =>
    process.exit(code ?? 0),
  );
});
