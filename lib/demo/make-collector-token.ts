import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/**
 * A token for the collector of one cluster of a configuration, made with the command that a DBA uses. Rejects with what
 * the command says, which never holds a token.
 */
export async function makeCollectorToken(cluster: string, configPath: string): Promise<string> {
  const environment: NodeJS.ProcessEnv = { ...process.env, SCALE_OUT_WATCH_CONFIG: configPath };
  delete environment.SSISDB_CONNECTION_STRING;
  delete environment.SCALE_OUT_WATCH_STORE;
  const command = ['--import', 'tsx', 'scripts/collector-token.ts', 'create', cluster];
  const { stdout } = await run(process.execPath, command, { cwd: ROOT, env: environment });
  const token = /^sow_\S+$/m.exec(stdout)?.[0];
  if (!token) throw new Error(`There is no collector token for ${cluster}.`);
  return token;
}
