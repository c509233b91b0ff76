import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export function createLimitedServer(
  tls: { certificate: string; key: string } | null,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  tell: (entry: Record<string, unknown>) => void,
  everyMs?: number,
): Server;
