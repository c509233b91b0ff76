import path from 'node:path';
import { readConfiguration } from './read-configuration.mjs';
import { readPort } from './read-port.mjs';

/**
 * Where to listen and with which certificate: HOST and PORT go before `server` in the configuration. `port` is null when it
 * is none, `tls` is null without a certificate.
 */
export function readServerSettings(environment) {
  const { server = {} } = readConfiguration(environment.SCALE_OUT_WATCH_CONFIG);
  const resolve = (text) => resolveReferences(text, environment);
  const { certificate, key } = server.tls ?? {};
  return {
    host: environment.HOST || resolve(server.host) || '127.0.0.1',
    port: readPort(environment.PORT || server.port || '3000'),
    tls:
      typeof certificate === 'string' && typeof key === 'string'
        ? { certificate: path.resolve(resolve(certificate)), key: path.resolve(resolve(key)) }
        : null,
  };
}

/** As lib/config/resolve-secrets.ts does. */
function resolveReferences(text, environment) {
  if (typeof text !== 'string') return '';
  return text.replace(/\$\{env:([^}]*)\}/g, (_, name) => environment[name] ?? '');
}
