import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { followCertificate, readCertificate } from './watched-certificate.mjs';

/** A year; only said over TLS, where browsers hear it. */
const STRICT_TRANSPORT = 'max-age=31536000';
/** Far above every route's own limit. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

const LIMITS = {
  maxHeaderSize: 32 * 1024,
  /** For all headers, and for a whole request: whoever sends a byte now and then does not hold a connection for ever. */
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  /** Longer than proxies keep theirs, so that none sends a request into a connection that is just being closed. */
  keepAliveTimeout: 125_000,
};
const MAX_CONNECTIONS = 5_000;

/**
 * A server with limits and time-outs, with TLS when there is a certificate. `answer` gets every request whose body is not
 * announced to be too large. Throws what reading the certificate throws.
 */
export function createLimitedServer(tls, answer, tell, everyMs) {
  const onRequest = (request, response) => {
    if (tls) response.setHeader('strict-transport-security', STRICT_TRANSPORT);
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
      response.writeHead(413, { connection: 'close' }).end();
      return;
    }
    answer(request, response);
  };
  const server = tls
    ? createTlsServer({ ...LIMITS, ...readCertificate(tls) }, onRequest)
    : createPlainServer(LIMITS, onRequest);
  server.maxConnections = MAX_CONNECTIONS;
  if (tls) followCertificate(server, tls, tell, everyMs);
  return server;
}
