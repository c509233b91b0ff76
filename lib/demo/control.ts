import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmbeddedCluster } from './embedded-cluster';
import { FAULT_NAMES, FAULTS, isFaultName } from './faults';

const LOOPBACK = '127.0.0.1';
const ROUTES = 'GET /faults, GET /statements, POST /faults/<cluster>/<fault>?on=true|false';

type Reply = { status: number; body: unknown };

export type Control = { url: string; close: () => Promise<void> };

/** Starts an HTTP server on loopback, on a free port unless told, that shows and switches the faults of the clusters. */
export async function startControl(
  clusters: readonly EmbeddedCluster[],
  wantedPort = 0,
): Promise<Control> {
  const server = createServer((request, response) => {
    answer(request, clusters)
      .catch((error: unknown) => failure(500, error instanceof Error ? error.message : 'failed'))
      .then((reply) => send(response, reply))
      .catch(() => response.destroy());
  });
  server.listen(wantedPort, LOOPBACK);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
}

function failure(status: number, message: string): Reply {
  return { status, body: { error: message } };
}

async function answer(
  { method, url = '/', headers }: IncomingMessage,
  clusters: readonly EmbeddedCluster[],
): Promise<Reply> {
  // A page in a browser always sends its origin with a POST; the control is for scripts.
  if (headers.origin !== undefined) return failure(403, 'Web pages may not use the control.');
  const parsed = URL.canParse(url, `http://${LOOPBACK}`)
    ? new URL(url, `http://${LOOPBACK}`)
    : null;
  if (!parsed) return failure(400, 'The address cannot be read.');
  const { pathname, searchParams } = parsed;
  if (method === 'GET' && pathname === '/faults')
    return { status: 200, body: listFaults(clusters) };
  if (method === 'GET' && pathname === '/statements') {
    const body = Object.fromEntries(clusters.map(({ name, statements }) => [name, statements()]));
    return { status: 200, body };
  }
  const [, , clusterName, faultName, ...rest] = pathname.split('/').map(decodeSegment);
  if (method !== 'POST' || !pathname.startsWith('/faults/') || rest.length > 0) {
    return failure(404, `There is only: ${ROUTES}.`);
  }
  return switchFault(clusters, clusterName ?? '', faultName ?? '', searchParams.get('on'));
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function listFaults(clusters: readonly EmbeddedCluster[]) {
  return Object.fromEntries(
    clusters.map((cluster) => {
      const isOn = cluster.faults();
      const list = FAULT_NAMES.map((name) => ({
        name,
        on: isOn[name],
        description: FAULTS[name],
      }));
      return [cluster.name, list];
    }),
  );
}

async function switchFault(
  clusters: readonly EmbeddedCluster[],
  clusterName: string,
  faultName: string,
  on: string | null,
): Promise<Reply> {
  const cluster = clusters.find(({ name }) => name === clusterName);
  if (!cluster) {
    const known = clusters.map(({ name }) => name).join(', ');
    return failure(404, `There is no cluster "${clusterName}", only: ${known}.`);
  }
  if (!isFaultName(faultName)) {
    return failure(404, `There is no fault "${faultName}", only: ${FAULT_NAMES.join(', ')}.`);
  }
  if (on !== 'true' && on !== 'false') return failure(400, 'Say ?on=true or ?on=false.');
  await cluster.setFault(faultName, on === 'true');
  return { status: 200, body: { cluster: clusterName, fault: faultName, on: on === 'true' } };
}
