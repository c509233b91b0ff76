import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PASSWORD = 'a password from stdin';

function configure() {
  const storeFile = temporaryStoreFile();
  const configFile = path.join(path.dirname(storeFile), 'config.json');
  const clusters = [
    { name: 'PROD', connection: 'Server=etl01;User ID=u;Password=${env:NOT_AT_HAND}' },
  ];
  writeFileSync(configFile, JSON.stringify({ clusters, store: { path: storeFile } }));
  const run = (words: readonly string[], input = '') =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const env: NodeJS.ProcessEnv = { ...process.env, SCALE_OUT_WATCH_CONFIG: configFile };
      delete env.SSISDB_CONNECTION_STRING;
      delete env.SCALE_OUT_WATCH_STORE;
      const command = ['--import', 'tsx', 'scripts/admin.ts', ...words];
      const child = spawn(process.execPath, command, { cwd: ROOT, env });
      let said = '';
      child.stdout.on('data', (part: Buffer) => (said += part.toString()));
      child.stderr.on('data', (part: Buffer) => (said += part.toString()));
      child.stdin.end(input);
      child.once('exit', (code) => resolve({ code, said }));
    });
  return { storeFile, run };
}

describe('the command', () => {
  it('lets people and displays in and out, beside a dashboard, and records it', async () => {
    const { storeFile, run } = configure();
    const store = await startKeepingStore(storeFile, ['PROD']);
    const limits = ['--clusters', 'PROD', '--folders', 'Finance, Sales'];
    const create = ['create-user', 'Kim', '--role', 'operator', ...limits];
    expect(await run(create, 'too short\n')).toMatchObject({ code: 2 });
    expect(await run(create, `${PASSWORD}\n`)).toMatchObject({ code: 0 });
    expect(await run(create, `${PASSWORD}\n`)).toMatchObject({ code: 2 });
    const made = await run(['create-token', 'Hall', '--purpose', 'display', '--days', '30']);
    expect(made.said).toMatch(/^sow_\S+$/m);

    const [user] = await store.users.list();
    expect(user).toMatchObject({ name: 'Kim', role: 'operator', clusters: ['PROD'] });
    expect(user?.folders).toEqual([{ clusters: ['PROD'], folders: ['Finance', 'Sales'] }]);
    expect(JSON.stringify(user)).not.toContain(PASSWORD);
    const [token] = await store.accessTokens.list();
    await run(['revoke-token', token?.id ?? '']);
    await run(['disable-user', 'KIM']);
    const listed = await run(['list-tokens']);
    expect(listed.said).toContain('revoked');
    expect(listed.said).not.toContain(made.said.trim().split('_').at(-1));
    const users = (await run(['list-users'])).said;
    expect(users).toContain('disabled');
    expect(users).toContain('folders: Finance, Sales');
    const { entries } = await store.audit.list({}, null, 10);
    expect(entries.map(({ action, from }) => [action, from])).toEqual(
      ['userDisabled', 'tokenRevoked', 'tokenCreated', 'userCreated'].map((one) => [
        one,
        'command',
      ]),
    );
  }, 120_000);

  it('changes, disables and enables accounts, and never locks the last admin out', async () => {
    const { storeFile, run } = configure();
    const store = await startKeepingStore(storeFile, ['PROD']);
    await run(['create-user', 'Kim', '--role', 'admin'], `${PASSWORD}\n`);
    const locked = await run(['change-user', 'Kim', '--role', 'viewer']);
    expect(locked).toMatchObject({ code: 2 });
    expect(locked.said).toContain('the last account');
    await run(['create-user', 'Ada', '--role', 'admin'], `${PASSWORD}\n`);
    expect(await run(['change-user', 'kim', '--clusters', 'PROD'])).toMatchObject({ code: 0 });
    expect(await run(['disable-user', 'Kim'])).toMatchObject({ code: 0 });
    expect(await run(['password-link', 'Kim'])).toMatchObject({ code: 2 });
    expect(await run(['enable-user', 'Kim'])).toMatchObject({ code: 0 });
    expect(await run(['change-user', 'Kim'])).toMatchObject({ code: 2 });
    const made = await run(['password-link', 'Kim']);
    expect(made.said).toMatch(/^\/sign-in\/password#\S{43}$/m);
    const [, kim] = await store.users.list();
    expect(kim).toMatchObject({ role: 'admin', clusters: ['PROD'], disabledAt: null });
    const { entries } = await store.audit.list({}, null, 4);
    expect(entries.map(({ action }) => action)).toEqual([
      ...['passwordLinkMade', 'userEnabled', 'userDisabled', 'userChanged'],
    ]);
  }, 180_000);

  it.each([
    [['create-user', 'Kim']],
    [['create-user', 'Kim', '--role', 'root']],
    [['create-user', 'Kim', '--role', 'viewer', '--password', 'x']],
    [['create-user', '<b>', '--role', 'viewer']],
    [['create-token', 'X', '--purpose', 'everything']],
    [['create-token', 'X', '--purpose', 'metrics', '--folders', 'Finance']],
    [[]],
  ])(
    'does nothing but explain itself for %j',
    async (words) => {
      const { run } = configure();
      const { code, said } = await run(words);
      expect(code).toBe(2);
      expect(said).toContain('Usage');
    },
    60_000,
  );
});
