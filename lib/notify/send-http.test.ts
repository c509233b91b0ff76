import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { lookup } from 'node:dns';
import { expect, onTestFinished, test } from 'vitest';
import { createGuardedLookup, isPublicAddress } from './guarded-lookup';
import { sendHttp } from './send-http';

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://localhost:${(server.address() as AddressInfo).port}/hook`);
}

const NAMED = new Set(['localhost']);
const send = (url: URL, internalHosts: ReadonlySet<string> = NAMED, timeoutMs = 5_000) =>
  sendHttp(
    { url, method: 'POST', headers: { authorization: 'Bearer s3cret' }, body: '{"a":1}' },
    { internalHosts, timeoutMs },
  );

test('a target that takes the message gets its body and headers', async () => {
  const seen: string[] = [];
  const url = await serve((request, response) => {
    request.on('data', (chunk: Buffer) => seen.push(chunk.toString()));
    request.on('end', () => {
      seen.push(request.headers['content-type'] ?? '', request.headers.authorization ?? '');
      response.writeHead(202).end();
    });
  });
  expect(await send(url)).toBeNull();
  expect(seen).toEqual(['{"a":1}', 'application/json', 'Bearer s3cret']);
});

test('what it answers is told by its status only', async () => {
  const url = await serve((_, response) => response.writeHead(500).end('inner words'));
  expect(await send(url)).toEqual({ code: 'answered', status: 500 });
});

test('a redirect is not followed, wherever it leads', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked += 1;
    response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end();
  });
  expect(await send(url)).toEqual({ code: 'redirected', status: 307 });
  expect(asked).toBe(1);
});

test('a target that hangs is left when the time is over', async () => {
  const url = await serve(() => undefined);
  expect(await send(url, NAMED, 200)).toEqual({ code: 'timedOut', status: null });
});

test('an answer without end is left as well, and its status counts', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(65_536);
    const write = () => {
      while (response.write(chunk));
      response.once('drain', write);
    };
    write();
  });
  expect(await send(url)).toBeNull();
});

test.each([
  'http://localhost:1/',
  'http://127.0.0.1:1/',
  'http://[::1]:1/',
  'http://0x7f.1:1/',
  'http://2130706433:1/',
  'http://[::ffff:10.0.0.1]:1/',
  'http://169.254.169.254/',
  'http://10.1.2.3/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
])('%s is refused when it is not named', async (address) => {
  expect(await send(new URL(address), new Set())).toEqual({ code: 'refusedAddress', status: null });
});

test('nobody listens, and a name that nobody knows: each is told', async () => {
  const closed = await serve(() => undefined);
  closed.port = '1';
  expect(await send(closed)).toEqual({ code: 'notReached', status: null });
});

test.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['100.64.0.1', false],
  ['192.168.1.1', false],
  ['172.16.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['224.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['::ffff:127.0.0.1', false],
  ['not an address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

/** A name whose answer changes with every question. */
function rebinding(...answers: string[]): typeof lookup {
  return ((_: string, __: unknown, callback: (error: null, found: unknown) => void) => {
    callback(null, [{ address: answers.shift() ?? '127.0.0.1', family: 4 }]);
  }) as unknown as typeof lookup;
}

test('a name that led outside and now leads inside is refused when the connection is made', async () => {
  const guarded = createGuardedLookup(new Set(), rebinding('93.184.216.34', '10.0.0.5'));
  const ask = () =>
    new Promise<string>((resolve) => {
      guarded('hooks.example.com', { all: true }, (error, found) => {
        resolve(error ? error.name : JSON.stringify(found));
      });
    });
  expect(await ask()).toContain('93.184.216.34');
  expect(await ask()).toBe('RefusedAddressError');
});
