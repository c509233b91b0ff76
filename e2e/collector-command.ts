import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CONFIG_FILE } from './ports';

const run = promisify(execFile);

/** What `npm run collector-token` prints, beside the dashboard that has the same store open. */
export async function runTokenCommand(verb: 'create' | 'revoke', cluster: string): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, SCALE_OUT_WATCH_CONFIG: CONFIG_FILE };
  delete env.SSISDB_CONNECTION_STRING;
  delete env.SCALE_OUT_WATCH_STORE;
  const script = ['--import', 'tsx', 'scripts/collector-token.ts', verb, cluster];
  return (await run(process.execPath, script, { env })).stdout;
}

/** A new token of a cluster, as a DBA gets it. */
export async function createToken(cluster: string): Promise<string> {
  const token = /^sow_\S+$/m.exec(await runTokenCommand('create', cluster))?.[0];
  if (!token) throw new Error(`no token for ${cluster}`);
  return token;
}
