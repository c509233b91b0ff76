import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { generate } from 'selfsigned';
import { startControl } from '@/lib/demo/control';
import { demoConfig, PASSWORD_VARIABLE, taskLogFolder } from '@/lib/demo/demo-config';
import { startEmbeddedCluster } from '@/lib/demo/embedded-cluster';
import { startTaskLogs } from '@/lib/demo/simulated-task-logs';
import { startCollectors } from '@/lib/demo/start-collectors';
import { CONFIG_FILE, CONTROL_PORT, DASHBOARD_PORT, ESTATE_FOLDER } from './ports';

// What the browser tests look at: the built dashboard, a cluster that lives through the story, a quiet one in which
// nothing happens but the faults that a test switches on, and one whose failover cluster only tests tell of.
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
  startEmbeddedCluster({
    ...login,
    name: 'AG-LAB',
    story: 'grouped',
    seed: 3,
    workerCount: 2,
    executionCount: 0,
  }),
]);
const control = await startControl(clusters, CONTROL_PORT);

rmSync(ESTATE_FOLDER, { recursive: true, force: true });
mkdirSync(ESTATE_FOLDER, { recursive: true, mode: 0o700 });
writeFileSync(CONFIG_FILE, JSON.stringify(demoConfig(clusters, ESTATE_FOLDER, 1)));
const taskLogs = startTaskLogs(clusters, taskLogFolder(ESTATE_FOLDER));
const url = `http://127.0.0.1:${DASHBOARD_PORT}`;
const collectors = await startCollectors(clusters.slice(0, 1), CONFIG_FILE, url);
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  [PASSWORD_VARIABLE]: password,
  SCALE_OUT_WATCH_CONFIG: CONFIG_FILE,
  NODE_ENV: 'production',
  NEXT_MANUAL_SIG_HANDLE: '1',
};
delete environment.SSISDB_CONNECTION_STRING;
delete environment.SCALE_OUT_WATCH_STORE;
const dashboard = spawn(
  process.execPath,
  ['scripts/server.mjs', '--host', '127.0.0.1', '--port', String(DASHBOARD_PORT)],
  { stdio: 'inherit', env: environment },
);

let isEnding = false;

function end(): void {
  isEnding = true;
  dashboard.kill('SIGTERM');
}

process.once('SIGTERM', end);
process.once('SIGINT', end);
dashboard.once('exit', (code) => {
  for (const collector of collectors) collector.close();
  void Promise.all([control, taskLogs, ...clusters].map((part) => part.close())).then(() => {
    rmSync(ESTATE_FOLDER, { recursive: true, force: true });
    process.exit(isEnding ? 0 : (code ?? 0));
  });
});
