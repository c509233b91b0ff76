import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { HARDENING_PORT } from './ports';

const MARK = 'zq7crawl';

const HOSTILE = [
  `<script>alert("${MARK}")</script>`,
  `"><img src=x onerror=${MARK}>`,
  `javascript:${MARK}`,
  `../../etc/passwd%00${MARK}`,
  `' OR 1=1 -- ${MARK}`,
  MARK.repeat(1_000),
  '__proto__',
  '%E0%A4%A',
];

const PAGES = [
  ...['/', '/executions', '/availability-groups', '/anomalies', '/runbooks', '/diagnose'],
  ...['/monitor', '/permissions', '/notifications', '/wall'],
];

const CLUSTER_PAGES = ['workers', 'executions', 'packages', 'master', 'availability-groups'];

/** Every page with this in each part of its address that it reads. */
function addressesWith(hostile: string): string[] {
  const part = encodeURIComponent(hostile);
  const query = `?${new URLSearchParams({
    ...{ cluster: hostile, text: hostile, severity: hostile, rule: hostile, state: hostile },
    ...{ view: hostile, range: hostile, sort: hostile, subject: hostile, worker: hostile },
  })}`;
  return [
    ...PAGES.map((page) => `${page}${query}`),
    ...CLUSTER_PAGES.flatMap((page) => [
      `/clusters/${part}/${page}`,
      `/clusters/PROD-ETL/${page}${query}`,
      `/clusters/PROD-ETL/${page}/${part}`,
    ]),
    `/clusters/PROD-ETL/packages/${part}/${part}/${part}`,
    `/anomalies/${part}`,
    `/runbooks/${part}`,
    `/wall/${part}`,
    `/${part}`,
  ];
}

test('no address makes a page fail, and nothing of it becomes part of a page as HTML', async ({
  request,
}) => {
  test.setTimeout(300_000);
  for (const hostile of HOSTILE) {
    for (const address of addressesWith(hostile)) {
      const response = await request.get(address, { maxRedirects: 0 });
      const text = await response.text();
      expect.soft(response.status(), address).toBeLessThan(500);
      expect.soft(text.includes(`<script>alert("${MARK}`), address).toBe(false);
      expect.soft(text.includes(`<img src=x onerror=${MARK}`), address).toBe(false);
      expect.soft(text.includes(`href="javascript:${MARK}`), address).toBe(false);
    }
  }
});

test('every page has a policy with a nonce of its own, and lets nobody frame it', async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const page of PAGES) {
    const headers = (await request.get(page)).headers();
    const policy = headers['content-security-policy'] ?? '';
    const [, nonce = ''] = /'nonce-([^']{20,})'/.exec(policy) ?? [];
    nonces.add(nonce);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  expect(nonces.size).toBe(PAGES.length);
});

/** A dashboard of its own whose every secret can be looked for. */
async function startPlanted(): Promise<{
  folder: string;
  output: () => string;
  child: ChildProcess;
}> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-planted-'));
  const file = path.join(folder, 'scale-out-watch.config.json');
  const target = {
    type: 'webhook',
    name: 'chat',
    url: 'https://hooks.example.invalid/planted-path?sig=planted-signature',
    headers: { authorization: 'Bearer planted-header' },
  };
  writeFileSync(
    file,
    JSON.stringify({
      clusters: [
        {
          name: 'PLANTED',
          connection: 'Server=tcp:127.0.0.1,1;User ID=watch;Password=${env:PLANTED_PASSWORD}',
        },
      ],
      store: { path: path.join(folder, 'store.db') },
      server: { port: HARDENING_PORT },
      notifications: {
        targets: [target],
        deadMan: { url: 'https://ping.example.invalid/planted-ping' },
      },
    }),
  );
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PLANTED_PASSWORD: 'planted-password',
    SCALE_OUT_WATCH_CONFIG: file,
    LOG_LEVEL: 'debug',
    NODE_ENV: 'production',
    NEXT_MANUAL_SIG_HANDLE: '1',
  };
  delete environment.SSISDB_CONNECTION_STRING;
  const child = spawn(process.execPath, ['scripts/server.mjs'], { env: environment });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await expect.poll(() => said).toContain('Listening on');
  return { folder, output: () => said, child };
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (entry.isFile()) yield file;
  }
}

test('no secret is in a page, an answer, a log, the store or the build', async ({ request }) => {
  test.setTimeout(120_000);
  const { folder, output, child } = await startPlanted();
  const base = `http://127.0.0.1:${HARDENING_PORT}`;
  const seen: string[] = [];
  const take = async (address: string, method: 'get' | 'post' = 'get') => {
    seen.push(await (await request[method](`${base}${address}`)).text());
  };
  try {
    await expect
      .poll(async () => (await request.get(`${base}/api/monitor`)).text(), { timeout: 30_000 })
      .toContain('"failedPollCount":1');
    await take('/api/notifications/chat/test', 'post');
    for (const page of [...PAGES, '/metrics', '/healthz', '/readyz']) await take(page);
    for (const name of ['monitor', 'notifications', 'overview', 'anomalies', 'wall']) {
      await take(`/api/${name}`);
    }
    await take('/clusters/PLANTED/workers');
    // Of the file at fault only the place is told, also while the dashboard runs.
    writeFileSync(path.join(folder, 'scale-out-watch.config.json'), '{ "a": "planted-syntax ');
    await expect.poll(() => output(), { timeout: 30_000 }).toContain('is refused');
    await take('/api/monitor');
  } finally {
    const isOver = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await isOver;
  }
  const stored = readdirSync(folder)
    .filter((name) => name.startsWith('store.db'))
    .map((name) => readFileSync(path.join(folder, name), 'latin1'));
  rmSync(folder, { recursive: true, force: true });
  expect(seen.join('')).toContain('hooks.example.invalid');
  for (const text of [...seen, ...stored, output()]) expect(text).not.toContain('planted-');
  for (const name of ['static', 'server']) {
    for (const file of filesBelow(path.join('.next', name))) {
      expect(readFileSync(file, 'latin1').includes('planted-'), file).toBe(false);
    }
  }
});

/** How somebody might start it who does not know scripts/server.mjs; by itself each of them listens on every address. */
const OTHER_STARTS = [
  ['node_modules/next/dist/bin/next', 'start', '-H', '0.0.0.0', '-p', String(HARDENING_PORT)],
  ['node_modules/next/dist/bin/next', 'start', '-p', String(HARDENING_PORT)],
];

test('without sign-in, the server of the framework ends at once and answers nobody', async ({
  request,
}) => {
  for (const words of OTHER_STARTS) {
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      SSISDB_CONNECTION_STRING: 'Server=127.0.0.1,1;User ID=u;Password=p;Encrypt=False',
    };
    delete environment.SCALE_OUT_WATCH_CONFIG;
    const child = spawn(process.execPath, words, { env: environment });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(1);
    expect(said).toContain('Refused: nobody has to sign in');
    await expect(request.get(`http://127.0.0.1:${HARDENING_PORT}/healthz`)).rejects.toThrow();
  }
});
