import type { z } from 'zod';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { noteAnswer, noteNoAnswer } from './connection';
import { RequestError, type RequestErrorCode } from './request-error';
import { noteServerTime } from './server-clock';

const CODES: readonly string[] = ['badRequest', 'notFound', 'notReady', 'busy', 'internal'];

/** What a proxy in front says when the server behind it is gone. */
const GATEWAY_STATUSES = [502, 503, 504];

/**
 * Reads one of the dashboard's own routes, checks its shape and sets the clock by its `asOf`.
 * Throws RequestError for everything else; an aborted request throws its abort reason.
 */
export async function fetchJson<Payload extends { asOf: Date }>(
  url: string,
  schema: z.ZodType<Payload>,
  signal?: AbortSignal,
): Promise<Payload> {
  const response = await ask(url, signal);
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusalOf(response, body);
  noteAnswer();
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new RequestError('wrongShape', response.status, response.headers.get('x-request-id'), {
      cause: parsed.error,
    });
  }
  noteServerTime(parsed.data.asOf);
  return parsed.data;
}

async function ask(url: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, { signal: signal ?? null, headers: { accept: 'application/json' } });
  } catch (cause) {
    signal?.throwIfAborted();
    noteNoAnswer();
    throw new RequestError('unreachable', null, null, { cause });
  }
}

function refusalOf(response: Response, body: unknown): RequestError {
  const parsed = errorPayloadSchema.safeParse(body);
  if (!parsed.success && GATEWAY_STATUSES.includes(response.status)) {
    noteNoAnswer();
    return new RequestError('unreachable', response.status, null);
  }
  noteAnswer();
  const error = parsed.data?.error;
  const code = CODES.includes(error?.code ?? '') ? (error?.code as RequestErrorCode) : 'internal';
  return new RequestError(code, response.status, error?.requestId ?? null);
}
