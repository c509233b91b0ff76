import './check-node.mjs';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureBuild } from './ensure-build.mjs';
import { fail, isPortFree, packageFile, runUntilOneEnds, startNode } from './processes.mjs';
import { readPort } from './read-port.mjs';
import { serve } from './serve.mjs';

const USAGE = 'Usage: npm run demo -- [--port 3000] [--workers 12] [--executions 20000]';

function readArguments() {
  try {
    const options = {
      port: { type: 'string' },
      workers: { type: 'string' },
      executions: { type: 'string' },
    };
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

/** Starts the embedded cluster and resolves with the child once it listens. */
function startEmbeddedCluster(configFile, environment, { workers, executions, dashboard }) {
  const child = startNode(
    [
      packageFile('tsx/dist/cli.mjs'),
      'lib/demo/main.ts',
      '--config',
      configFile,
      ...['--dashboard', dashboard],
      ...(workers ? ['--workers', workers] : []),
      ...(executions ? ['--executions', executions] : []),
    ],
    { env: environment, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  return new Promise((resolve) => {
    child.once('exit', (code) => fail(`The embedded cluster did not start (exit code ${code}).`));
    createInterface({ input: child.stdout }).once('line', (line) => {
      child.removeAllListeners('exit');
      resolve({ child, ready: JSON.parse(line) });
    });
  });
}

/** Waits until the dashboard has answered once. */
async function waitUntilServed(url, child) {
  while (child.exitCode === null) {
    const response = await fetch(`${url}/api/overview`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const values = readArguments();
const port = readPort(values.port ?? '3000');
if (port === null) fail(`--port: expected a number from 1 to 65535\n${USAGE}`);
if (!(await isPortFree(port))) {
  fail(`Port ${port} is taken. Run: npm run demo -- --port ${port === 65_535 ? 3000 : port + 1}`);
}

await ensureBuild();

const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-demo-'));
const configFile = path.join(folder, 'scale-out-watch.config.json');
const environment = {
  ...process.env,
  DEMO_SQL_PASSWORD: randomBytes(18).toString('base64url'),
  SCALE_OUT_WATCH_CONFIG: configFile,
};
delete environment.SSISDB_CONNECTION_STRING;
delete environment.SCALE_OUT_WATCH_STORE;

console.log('Starting the embedded cluster (simulated data) …');
const url = `http://127.0.0.1:${port}`;
const options = { ...values, dashboard: url };
const { child: cluster, ready } = await startEmbeddedCluster(configFile, environment, options);
const dashboard = serve('127.0.0.1', port, environment);
waitUntilServed(url, dashboard).then(() => {
  console.log(`\nScale Out Watch with simulated data: ${url}`);
  console.log(`Faults to switch on: ${ready.control}/faults   Stop: Ctrl+C\n`);
});

process.exitCode = await runUntilOneEnds([dashboard, cluster]);
rmSync(folder, { recursive: true, force: true });
