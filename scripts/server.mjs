import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import next from 'next';

// The built dashboard behind a server of its own, which says of every request what no client can be asked about.

/** Set here on every request, over whatever a client sent: see lib/visitors/peer-address.ts and sign-in-address.ts. */
const PEER_HEADER = 'x-scale-out-watch-peer';
const TARGET_HEADER = 'x-scale-out-watch-target';

const { host, port } = parseArgs({
  options: { host: { type: 'string' }, port: { type: 'string' } },
}).values;

// Only this process knows it, so a header without it is a client's own, also when somebody starts the dashboard otherwise.
const key = randomBytes(32).toString('base64url');
Reflect.set(globalThis, 'scale-out-watch:peer-key', key);

function vouchFor(request) {
  const { headers, socket, url } = request;
  headers[PEER_HEADER] = `${key} ${socket.remoteAddress ?? ''}`;
  headers[TARGET_HEADER] = url ?? '';
}

const app = next({ dev: false, hostname: host, port: Number(port) });
const answer = app.getRequestHandler();
await app.prepare();

createServer((request, response) => {
  vouchFor(request);
  void answer(request, response);
}).listen(Number(port), host, () => {
  console.log(`Listening on http://${host.includes(':') ? `[${host}]` : host}:${port}`);
});
