import { fstatSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';
import { startControl } from './control';
import { parseDemoArguments, type DemoArguments } from './demo-arguments';
import { demoConfig, PASSWORD_VARIABLE, taskLogFolder } from './demo-config';
import { startEmbeddedCluster } from './embedded-cluster';
import type { SimulatedCollector } from './simulated-collector';
import { startTaskLogs } from './simulated-task-logs';
import { startCollectors } from './start-collectors';

const SEED = 20_260_101;
const USER_NAME = 'scale_out_watch';
const BAD_USAGE = 2;

function readInvocation(): DemoArguments & { password: string } {
  try {
    const password = process.env[PASSWORD_VARIABLE];
    if (!password) {
      throw new Error(`${PASSWORD_VARIABLE} is missing: choose a password for this start.`);
    }
    if (/[;'"]/.test(password)) {
      throw new Error(`${PASSWORD_VARIABLE} must not contain semicolons or quotes.`);
    }
    return { ...parseDemoArguments(process.argv.slice(2)), password };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(BAD_USAGE);
  }
}

/** Calls back once when somebody asks the process to end, or when whoever started it is gone. */
function onEnd(end: () => void): void {
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
  if (isPipe(0)) process.stdin.once('end', end).resume();
}

/** A terminal or /dev/null says nothing about the parent; a pipe ends with it. */
function isPipe(fileDescriptor: number): boolean {
  try {
    const stat = fstatSync(fileDescriptor);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

async function main(): Promise<void> {
  const { workerCount, executionCount, configPath, dashboardUrl, password } = readInvocation();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const login = { userName: USER_NAME, password, tls: { key, cert } };
  const clusters = await Promise.all([
    startEmbeddedCluster({ ...login, name: 'PROD-ETL', seed: SEED, workerCount, executionCount }),
    startEmbeddedCluster({
      ...login,
      name: 'DWH-NIGHT',
      seed: SEED + 1,
      story: 'calm',
      workerCount: 4,
      executionCount: Math.ceil(executionCount / 4),
    }),
  ]);
  const control = await startControl(clusters);
  const folder = path.dirname(path.resolve(configPath));
  const taskLogs = startTaskLogs(clusters, taskLogFolder(folder));
  let collectors: SimulatedCollector[] = [];
  let isEnding = false;
  onEnd(() => {
    if (isEnding) return;
    isEnding = true;
    for (const collector of collectors) collector.close();
    void Promise.all([control, taskLogs, ...clusters].map((part) => part.close())).then(() =>
      process.exit(0),
    );
  });
  await writeFile(configPath, `${JSON.stringify(demoConfig(clusters, folder), null, 2)}\n`);
  if (dashboardUrl)
    collectors = await startCollectors(clusters, path.resolve(configPath), dashboardUrl);
  process.stdout.write(`${JSON.stringify({ ready: true, control: control.url })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
