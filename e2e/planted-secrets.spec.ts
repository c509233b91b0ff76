import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PAGES } from './page-addresses';
import { HARDENING_PORT } from './ports';

const BASE = `http://127.0.0.1:${HARDENING_PORT}`;

/** Whatever begins so was planted. */
const MARK = 'planted-';

const CONFIGURATION = {
  clusters: [
    {
      name: 'PLANTED',
      connection: 'Server=tcp:127.0.0.1,1;User ID=watch;Password=${env:PLANTED_PASSWORD}',
    },
  ],
  server: { port: HARDENING_PORT },
  signIn: {
    publicUrl: BASE,
    accounts: true,
    openId: {
      issuer: 'http://127.0.0.1:1/',
      clientId: 'watch',
      clientSecret: 'planted-client-secret',
      roles: [{ group: 'DBA', role: 'admin' }],
    },
  },
  notifications: {
    targets: [
      {
        ...{ type: 'webhook', name: 'chat' },
        url: 'https://hooks.example.invalid/planted-path?sig=planted-signature',
        headers: { authorization: 'Bearer planted-header' },
      },
      {
        ...{ type: 'email', name: 'mail', host: 'mail.example.invalid', to: ['dba@example.com'] },
        ...{ from: 'watch@example.com', userName: 'watch', password: 'planted-mail-password' },
      },
    ],
    deadMan: { url: 'https://ping.example.invalid/planted-ping' },
  },
};

/** Secrets in a text, plainly or in base64. */
function secretsIn(text: string, made: readonly string[]): string[] {
  const plain = [...text.matchAll(/planted-[a-z-]+/g)].map(([found]) => found);
  const encoded = [...text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)]
    .map(([part]) => Buffer.from(part, 'base64').toString('latin1'))
    .filter((decoded) => decoded.includes(MARK));
  return [...plain, ...encoded, ...made.filter((secret) => text.includes(secret))];
}

/** A dashboard of its own whose every secret can be looked for. */
async function startPlanted() {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-planted-'));
  const file = path.join(folder, 'scale-out-watch.config.json');
  const store = { path: path.join(folder, 'store.db') };
  writeFileSync(file, JSON.stringify({ ...CONFIGURATION, store }));
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PLANTED_PASSWORD: 'planted-password',
    SCALE_OUT_WATCH_CONFIG: file,
    LOG_LEVEL: 'debug',
    NODE_ENV: 'production',
    NEXT_MANUAL_SIG_HANDLE: '1',
  };
  delete environment.SSISDB_CONNECTION_STRING;
  delete environment.SCALE_OUT_WATCH_STORE;
  const child = spawn(process.execPath, ['scripts/server.mjs'], { env: environment });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await expect.poll(() => said).toMatch(/sign-in\/first#\S+\s/);
  return {
    folder,
    file,
    output: () => said,
    end: () => {
      const isOver = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      return isOver;
    },
  };
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (entry.isFile()) yield file;
  }
}

test('no secret is in a page, an answer, a log, the store or the build', async ({ playwright }) => {
  test.setTimeout(240_000);
  const { folder, file, output, end } = await startPlanted();
  const seen: [where: string, text: string][] = [];
  /** What was made while it ran, and belongs to whoever got it and to nobody else. */
  const made: string[] = [];
  const request = await playwright.request.newContext({ baseURL: BASE });
  const take = async (address: string, data?: object) => {
    const response = data
      ? await request.post(address, { data, maxRedirects: 0 })
      : await request.get(address, { maxRedirects: 0 });
    const text = `${JSON.stringify(response.headers())}\n${await response.text()}`;
    return { text, status: response.status() };
  };
  const look = async (address: string, data?: object) => {
    const { text, status } = await take(address, data);
    seen.push([address, text.replace(/"set-cookie":"[^"]*"/, '')]);
    return status;
  };
  try {
    const [, code = ''] = /sign-in\/first#(\S+)/.exec(output()) ?? [];
    const password = 'planted-account-password';
    expect(await look('/api/sign-in/first', { code, name: 'Ada', password })).toBe(200);
    expect(await look('/api/sign-in', { name: 'Ada', password: 'planted-guess' })).toBe(401);
    expect(await look('/api/sign-in', { name: 'Ada', password })).toBe(200);
    const cookies = (await request.storageState()).cookies;
    made.push(...cookies.map(({ value }) => value));
    expect(made).toHaveLength(1);

    const named = { name: 'Hall', clusters: null, days: null };
    for (const purpose of ['api', 'metrics', 'display']) {
      const { text } = await take('/api/tokens', { ...named, purpose });
      made.push(/sow_[0-9a-f]+_([\w-]{43})/.exec(text)?.[1] ?? 'no token');
    }
    const link = await take('/api/users', {
      name: 'Vera',
      role: 'viewer',
      clusters: null,
      folders: null,
    });
    made.push(/password#([\w-]{43})/.exec(link.text)?.[1] ?? 'no link');
    expect(new Set(made).size).toBe(5);
    // Its answer goes to whoever has sent the token; the log must not have it.
    await take(`/wall?token=sow_000000000000_${made[3] ?? ''}`);
    await look(`/api/sign-in/open-id/callback?code=planted-code&state=planted-state`);
    await look('/api/sign-in/open-id');

    await expect
      .poll(async () => (await take('/api/monitor')).text, { timeout: 30_000 })
      .toContain('"failedPollCount":1');
    for (const target of ['chat', 'mail']) await look(`/api/notifications/${target}/test`, {});
    for (const page of [...PAGES, '/metrics', '/healthz', '/readyz']) await look(page);
    for (const name of ['monitor', 'notifications', 'overview', 'anomalies', 'wall', 'audit']) {
      await look(`/api/${name}`);
    }
    await look('/api/users-and-tokens');
    await look('/api/sessions');
    await look('/api/audit/export');
    await look('/clusters/PLANTED/workers');
    // Of the file at fault only the place is told, also while the dashboard runs.
    writeFileSync(file, '{ "a": "planted-syntax ');
    await expect.poll(() => output(), { timeout: 30_000 }).toContain('is refused');
    await look('/api/monitor');
  } finally {
    await request.dispose();
    await end();
  }
  const stored = readdirSync(folder)
    .filter((name) => name.startsWith('store.db'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'latin1')] as const);
  rmSync(folder, { recursive: true, force: true });

  // What is looked for can be found, and the places that are looked at have been there.
  const secrets = secretsIn(JSON.stringify(CONFIGURATION), made);
  expect(secrets.length).toBe(6);
  const basic = Buffer.from('watch:planted-mail-password').toString('base64');
  expect(secretsIn(`authorization: Basic ${basic}`, made)).toHaveLength(1);
  expect(secretsIn(`a ${made[1] ?? ''} b`, made)).toHaveLength(1);
  const everything = seen.map(([, text]) => text).join('');
  for (const part of ['hooks.example.invalid', 'mail.example.invalid', 'signInFailed', 'Hall']) {
    expect(everything.includes(part), part).toBe(true);
  }
  expect(stored.map(([name]) => name)).toContain('store.db');
  expect(stored.some(([, text]) => text.includes('Vera'))).toBe(true);

  for (const [where, text] of [...seen, ...stored, ['the log', output()] as const]) {
    expect.soft(secretsIn(text, made), where).toEqual([]);
  }
  for (const name of ['static', 'server']) {
    for (const built of filesBelow(path.join('.next', name))) {
      expect(readFileSync(built, 'latin1').includes(MARK), built).toBe(false);
    }
  }
});
