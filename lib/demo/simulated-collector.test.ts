import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startSimulatedCollector } from './simulated-collector';

const cluster = { name: 'PROD-ETL', collectorImport: () => ({ version: 1 }) };
const TOKEN = 'sow_0123456789ab_secret';

type Post = { headers: IncomingMessage['headers']; url: string | undefined; body: string };

/** Answers with these statuses, the last of them again and again. */
async function startDashboard(statuses: number[], port = 0) {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posts.push({ headers: request.headers, url: request.url, body });
      response.writeHead(statuses[Math.min(posts.length, statuses.length) - 1] ?? 200).end('{}');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { posts, server, port: (server.address() as AddressInfo).port };
}

function start(port: number) {
  const problems: string[] = [];
  const collector = startSimulatedCollector({
    ...{ cluster, url: `http://127.0.0.1:${port}`, token: TOKEN, everyMs: 1, tryAgainMs: 1 },
    onError: (message) => problems.push(message),
  });
  onTestFinished(() => collector.close());
  return { problems, collector };
}

it('posts again and again what the real collector would', async () => {
  const { posts, port } = await startDashboard([200]);
  const { problems } = start(port);
  await vi.waitUntil(() => posts.length >= 3);
  expect(posts[0]).toMatchObject({
    url: '/api/cluster-settings',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: '{"version":1}',
  });
  expect(problems).toEqual([]);
});

it('waits without a word for a dashboard that does not listen yet', async () => {
  const { server, port } = await startDashboard([200]);
  server.close();
  await once(server, 'close');
  const { problems } = start(port);
  const { posts } = await startDashboard([200], port);
  await vi.waitUntil(() => posts.length > 0);
  expect(problems).toEqual([]);
});

it('tells once what is wrong, without the token, and goes on', async () => {
  const { posts, port } = await startDashboard([503, 503, 401, 401, 200]);
  const { problems } = start(port);
  await vi.waitUntil(() => posts.length >= 6);
  expect(problems).toEqual([
    'collector of PROD-ETL: the dashboard answered 503',
    'collector of PROD-ETL: the dashboard answered 401',
  ]);
});
