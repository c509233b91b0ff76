import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasSignIn } from './has-sign-in.mjs';
import { createLimitedServer } from './listen.mjs';
import { refusedHost } from './serve.mjs';
import { readServerSettings } from './server-settings.mjs';

// The built dashboard behind a server of its own, which says of every request what no client can be asked about.

/** Set here on every request, over whatever a client sent: see lib/visitors/peer-address.ts and sign-in-address.ts. */
const PEER_HEADER = 'x-scale-out-watch-peer';
const TARGET_HEADER = 'x-scale-out-watch-target';

const { values } = parseArgs({ options: { host: { type: 'string' }, port: { type: 'string' } } });
const settings = readServerSettings({
  ...process.env,
  ...(values.host && { HOST: values.host }),
  ...(values.port && { PORT: values.port }),
});
const { host, port, tls } = settings;
const refused = refusedHost(host, hasSignIn(process.env.SCALE_OUT_WATCH_CONFIG));
if (refused || port === null) {
  console.error(refused ?? 'PORT: expected a number from 1 to 65535.');
  process.exit(1);
}

// Only this process knows it, so a header without it is a client's own, also when somebody starts the dashboard otherwise.
const key = randomBytes(32).toString('base64url');
Reflect.set(globalThis, 'scale-out-watch:peer-key', key);

function vouchFor(request) {
  const { headers, socket, url } = request;
  headers[PEER_HEADER] = `${key} ${socket.remoteAddress ?? ''}`;
  headers[TARGET_HEADER] = url ?? '';
}

/**
 * The build wrote down the configuration that it was made with. A packed dashboard has no other, and to read next.config.ts
 * again takes a compiler, which then stays in memory.
 */
function takeBuiltConfiguration() {
  const file = path.resolve('.next', 'required-server-files.json');
  if (!existsSync(file)) return;
  const { config } = JSON.parse(readFileSync(file, 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** As lib/config/log.ts writes. */
function tell(entry) {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...entry }));
}

function createServerOrFail(answer) {
  try {
    return createLimitedServer(tls, answer, tell);
  } catch (error) {
    console.error(`server.tls: ${error.code ?? error.message}`);
    process.exit(1);
  }
}

let answer = (_request, response) => response.writeHead(503).end();
const server = createServerOrFail((request, response) => {
  vouchFor(request);
  void answer(request, response);
});

takeBuiltConfiguration();
const { default: next } = await import('next');
const app = next({ dev: false, hostname: host, port });
answer = app.getRequestHandler();
await app.prepare();

server.listen(port, host, () => {
  const name = host.includes(':') ? `[${host}]` : host;
  console.log(`Listening on ${tls ? 'https' : 'http'}://${name}:${port}`);
});
