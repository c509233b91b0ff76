import { get as getPlain } from 'node:http';
import { get as getTls } from 'node:https';
import { readServerSettings } from './server-settings.mjs';

// Asks the dashboard of this container whether its process answers, and ends with 0 or 1.
const { port, tls } = readServerSettings(process.env);
const options = { host: '127.0.0.1', port, path: '/healthz', timeout: 4_000 };
const request = tls
  ? getTls({ ...options, rejectUnauthorized: false }, end)
  : getPlain(options, end);
request.on('error', () => process.exit(1));
request.on('timeout', () => process.exit(1));

function end({ statusCode }) {
  process.exit(statusCode === 200 ? 0 : 1);
}
