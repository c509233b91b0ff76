import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { verifyCollectorToken } from '@/lib/tokens/collector-tokens';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A configuration whose password is not at hand, and the command for its store. */
function configure() {
  const storeFile = temporaryStoreFile();
  const configFile = path.join(path.dirname(storeFile), 'config.json');
  const connection = 'Server=etl01;User ID=watch;Password=${env:NOT_AT_HAND}';
  writeFileSync(
    configFile,
    JSON.stringify({ clusters: [{ name: 'PROD', connection }], store: { path: storeFile } }),
  );
  const run = async (...words: string[]) => {
    const command = ['--import', 'tsx', 'scripts/collector-token.ts', ...words];
    const env: NodeJS.ProcessEnv = { ...process.env, SCALE_OUT_WATCH_CONFIG: configFile };
    delete env.SSISDB_CONNECTION_STRING;
    delete env.SCALE_OUT_WATCH_STORE;
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT, env });
    return stdout;
  };
  return { storeFile, run };
}

const tokenIn = (text: string) => /^sow_\S+$/m.exec(text)?.[0] ?? '';

describe('the command', () => {
  it('works before there is a store, and beside a dashboard that has it open', async () => {
    const { storeFile, run } = configure();
    const early = tokenIn(await run('create', 'PROD'));
    const { collectorTokens } = await startKeepingStore(storeFile, ['PROD']);
    const later = tokenIn(await run('create', 'PROD'));
    const verify = (token: string) => verifyCollectorToken(`Bearer ${token}`, collectorTokens);
    await expect.poll(() => verify(early)).toMatchObject({ cluster: 'PROD' });
    await expect.poll(() => verify(later)).toMatchObject({ cluster: 'PROD' });

    const listed = await run('list', 'PROD');
    expect(listed.trim().split('\n')).toHaveLength(2);
    for (const token of [early, later]) expect(listed).not.toContain(token.slice(17));

    await run('revoke', 'PROD');
    await expect.poll(() => verify(early)).toBeNull();
    await expect.poll(() => verify(later)).toBeNull();
  }, 60_000);
});
