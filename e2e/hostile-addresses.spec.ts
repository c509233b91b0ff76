import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import {
  HOSTILE_MARK,
  HOSTILE_QUERY_NAMES,
  HOSTILE_TEXTS,
  WRONG_BODIES,
} from '@/lib/testing/hostile-requests';
import { addressOf, encoded, PAGE_PATTERNS, ROUTE_PATTERNS } from './page-addresses';
import { DASHBOARD_PORT } from './ports';

type Answer = { status: number; headers: Record<string, unknown>; text: string };

/** What of an answer an attacker would like to see. */
function faultsOf({ status, headers, text }: Answer): string[] {
  const isBad = [
    [status >= 500 && status !== 503, `answers ${status}`],
    [text.includes(`<script>alert("${HOSTILE_MARK}`), 'runs a script'],
    [text.includes(`<img src=x onerror=${HOSTILE_MARK}`), 'has an attribute'],
    [text.includes(`href="javascript:${HOSTILE_MARK}`), 'has a link that runs'],
    [text.includes('root:x:0'), 'reads a file'],
    [String(headers['set-cookie']).includes('a=b'), 'sets a cookie'],
    [/^(https?:)?\/\/evil/.test(String(headers.location)), 'leads elsewhere'],
  ] as const;
  return isBad.flatMap(([is, words]) => (is ? [words] : []));
}

/** Asks without anything in between that would mend the address. */
function askRaw(
  method: string,
  address: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: DASHBOARD_PORT, method, path: address, headers };
    const asking = httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
      // The stream of news does not end by itself.
      if (String(response.headers['content-type']).startsWith('text/event-stream'))
        asking.destroy();
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // A body that is not wanted is not read to its end.
      if (error.code === 'EPIPE' || error.code === 'ECONNRESET') {
        resolve({ status: 413, headers: {}, text: '' });
      } else reject(error);
    });
    asking.end(body);
  });
}

const query = (...values: string[]) =>
  new URLSearchParams(
    HOSTILE_QUERY_NAMES.flatMap((name) => values.map((value) => [name, value] as [string, string])),
  ).toString();

/** Every page with this in each part of its address, below a cluster that exists and one that does not. */
function pagesWith(text: string): string[] {
  // Of a very long text once is enough: more is refused before anybody looks at it.
  const asked = text.length > 1_000 ? `text=${encoded(text)}` : query(text);
  return PAGE_PATTERNS.flatMap((pattern) => [
    `${addressOf(pattern, text, { cluster: 'PROD-ETL' })}?${asked}`,
    ...(pattern.includes('[cluster]') ? [addressOf(pattern, text)] : []),
  ]);
}

test('no address makes a page fail, and nothing of it becomes part of a page as HTML', async () => {
  test.setTimeout(600_000);
  expect(PAGE_PATTERNS.length).toBeGreaterThan(25);
  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    for (const address of [...pagesWith(text), `/${encoded(text)}`]) {
      expect.soft(faultsOf(await askRaw('GET', address)), `${what}: ${address}`).toEqual([]);
    }
  }
  for (const pattern of PAGE_PATTERNS) {
    const address = `${addressOf(pattern, '1', { cluster: 'PROD-ETL' })}?${query('1', '<b>')}`;
    expect.soft(faultsOf(await askRaw('GET', address)), `twice: ${address}`).toEqual([]);
  }
});

test('no method, body, content type or header makes a route fail', async () => {
  test.setTimeout(600_000);
  const script = HOSTILE_TEXTS.script ?? '';
  const headers = {
    ...{ 'user-agent': script, referer: script, cookie: `a=${HOSTILE_MARK}; =; ${script}` },
    ...{ 'x-forwarded-for': script, 'x-forwarded-host': 'evil.example', forwarded: script },
    ...{ 'x-scale-out-watch-peer': 'key 10.0.0.5', 'x-nonce': script, 'next-action': 'x' },
  };
  expect(ROUTE_PATTERNS.length).toBeGreaterThan(60);
  for (const pattern of ROUTE_PATTERNS) {
    const address = addressOf(pattern, 'x', { cluster: 'PROD-ETL' });
    const ask = async (method: string, body?: string | Uint8Array, type?: string | null) => {
      const typed = { ...headers, ...(type && { 'content-type': type }) };
      const answer = await askRaw(method, address, { headers: typed, ...(body && { body }) });
      expect.soft(faultsOf(answer), `${method} ${address} ${type ?? ''}`).toEqual([]);
      expect.soft(String(answer.headers['content-type'])).not.toContain('text/html');
    };
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      await ask(method);
    }
    for (const [, type, body] of WRONG_BODIES) {
      await ask('POST', typeof body === 'string' ? body : new Uint8Array(body as Uint8Array), type);
    }
  }
});

test('what is no request is refused by the server itself', async () => {
  const tooLong = { 'x-long': 'a'.repeat(64_000) };
  expect((await askRaw('GET', '/', { headers: tooLong })).status).toBe(431);
  const announced = { 'content-length': String(1024 ** 3), 'content-type': 'application/json' };
  expect((await askRaw('POST', '/api/tokens', { headers: announced, body: '{}' })).status).toBe(
    413,
  );
  for (const address of [
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//evil.example/%2f..',
  ]) {
    expect(faultsOf(await askRaw('GET', address)), address).toEqual([]);
  }
});
