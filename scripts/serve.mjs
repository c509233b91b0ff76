import { fileURLToPath } from 'node:url';
import { startNode } from './processes.mjs';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** The reason why a host may not be bound, or null. Without sign-in, whoever reaches the port sees everything. */
export function refusedHost(host, hasSignIn = false) {
  if (LOOPBACK.includes(host) || hasSignIn) return null;
  return `HOST=${host} is refused: nobody has to sign in, so the dashboard listens on 127.0.0.1 only. Configure signIn (docs/sign-in.md), or reach it from elsewhere through an SSH tunnel.`;
}

/** Starts the built dashboard, which ends by itself when it is told to: see lib/monitor/start-watching.ts. */
export function serve(host, port, environment) {
  return startNode(
    [fileURLToPath(new URL('server.mjs', import.meta.url)), '--host', host, '--port', String(port)],
    {
      env: {
        ...environment,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_MANUAL_SIG_HANDLE: '1',
      },
    },
  );
}
