import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as askPlain } from 'node:http';
import { request as askTls } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createLimitedServer } from './listen.mjs';

type Pair = { certificate: string; key: string };

async function writePair({ certificate, key }: Pair, commonName: string): Promise<void> {
  const { cert, private: privateKey } = await generate([{ name: 'commonName', value: commonName }]);
  writeFileSync(key, privateKey);
  writeFileSync(certificate, cert);
}

async function makePair(commonName: string): Promise<Pair> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pair = { certificate: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  await writePair(pair, commonName);
  return pair;
}

async function listen(tls: Pair | null) {
  const told: Record<string, unknown>[] = [];
  const answer = vi.fn((_request: unknown, response: { end: (text: string) => void }) => {
    response.end('hello');
  });
  const server = createLimitedServer(tls, answer, (entry) => told.push(entry), 10);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, told, answer };
}

type Answer = { status: number; name: string | undefined; transport: string | undefined };

function ask(port: number, isTls: boolean, headers: Record<string, string> = {}): Promise<Answer> {
  const options = { port, host: '127.0.0.1', headers, agent: false };
  return new Promise((resolve, reject) => {
    const request = (isTls ? askTls : askPlain)(
      { ...options, ...(isTls && { rejectUnauthorized: false }) },
      (response) => {
        const { socket } = response;
        const peer = 'getPeerCertificate' in socket ? (socket as unknown as PeerSocket) : null;
        response.resume();
        resolve({
          status: response.statusCode ?? 0,
          name: peer?.getPeerCertificate().subject.CN,
          transport: response.headers['strict-transport-security'],
        });
      },
    );
    request.on('error', reject);
    request.end();
  });
}

type PeerSocket = { getPeerCertificate: () => { subject: { CN: string } } };

test('over TLS it answers with its certificate, and says that browsers are to stay with TLS', async () => {
  const { port } = await listen(await makePair('first.example.com'));
  expect(await ask(port, true)).toEqual({
    status: 200,
    name: 'first.example.com',
    transport: 'max-age=31536000',
  });
});

test('a certificate that is renewed is used without a restart, and a wrong one is told and left', async () => {
  const pair = await makePair('first.example.com');
  const { port, told } = await listen(pair);
  await writePair(pair, 'second.example.com');
  await expect.poll(async () => (await ask(port, true)).name).toBe('second.example.com');
  writeFileSync(pair.certificate, 'no certificate');
  await expect.poll(() => told.some(({ level }) => level === 50)).toBe(true);
  expect((await ask(port, true)).name).toBe('second.example.com');
});

test('a key that belongs to another certificate is refused at start', async () => {
  const [one, other] = [await makePair('one'), await makePair('other')];
  expect(() =>
    createLimitedServer(
      { ...one, key: other.key },
      () => undefined,
      () => undefined,
    ),
  ).toThrow('do not belong together');
});

test('bodies and headers that are too large never reach the dashboard', async () => {
  const { port, answer } = await listen(null);
  expect((await ask(port, false, { 'content-length': '99999999' })).status).toBe(413);
  expect((await ask(port, false, { 'x-long': 'a'.repeat(40_000) })).status).toBe(431);
  expect(answer).not.toHaveBeenCalled();
  expect(await ask(port, false)).toMatchObject({ status: 200, transport: undefined });
});

test('what is no HTTP is answered and cut off', async () => {
  const { port } = await listen(null);
  const text = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('\0\0nonsense\r\n\r\n'));
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('close', () => {
      resolve(received);
    });
  });
  expect(text).toContain('400 Bad Request');
});
