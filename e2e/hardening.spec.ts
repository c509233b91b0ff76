import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { PAGES } from './page-addresses';
import { HARDENING_PORT } from './ports';

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
