import type { z } from 'zod';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { noteAnswer, noteNoAnswer } from './connection';
import { goToSignIn } from './go-to-sign-in';
import { RequestError, type RequestErrorCode } from './request-error';
import { noteServerTime } from './server-clock';

const CODES = [
  'badRequest',
  'unauthorized',
  'forbidden',
  'notFound',
  'conflict',
  'tooLarge',
  'notReady',
  'busy',
  'tooManyAttempts',
  'storeUnavailable',
  'internal',
] as const satisfies readonly RequestErrorCode[];

/** What a proxy in front says when the server behind it is gone. */
const GATEWAY_STATUSES = [502, 503, 504];

/**
 * Reads one of the dashboard's own routes, checks its shape and sets the clock by its `asOf`.
 * Throws RequestError for everything else; an aborted request throws its abort reason.
 */
export function fetchJson<Payload extends { asOf: Date }>(
  url: string,
  schema: z.ZodType<Payload>,
  signal?: AbortSignal,
): Promise<Payload> {
  return requestJson(url, schema, { signal: signal ?? null });
}

/** Sends a change to one of the dashboard's own routes; otherwise as `fetchJson`. */
export function sendJson<Payload extends { asOf: Date }>(
  method: 'POST' | 'DELETE',
  url: string,
  body: unknown,
  schema: z.ZodType<Payload>,
): Promise<Payload> {
  const headers = { 'content-type': 'application/json' };
  return requestJson(url, schema, { method, headers, body: JSON.stringify(body) });
}

/** Sends text to one of the dashboard's own routes to have it read; otherwise as `fetchJson`. */
export function sendText<Payload extends { asOf: Date }>(
  url: string,
  body: string,
  schema: z.ZodType<Payload>,
): Promise<Payload> {
  const headers = { 'content-type': 'text/plain;charset=UTF-8' };
  return requestJson(url, schema, { method: 'POST', headers, body });
}

async function requestJson<Payload extends { asOf: Date }>(
  url: string,
  schema: z.ZodType<Payload>,
  init: RequestInit,
): Promise<Payload> {
  const response = await ask(url, init);
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

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, headers: { ...init.headers, accept: 'application/json' } });
  } catch (cause) {
    init.signal?.throwIfAborted();
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
  const code = CODES.find((known) => known === error?.code) ?? 'internal';
  if (code === 'unauthorized') goToSignIn();
  return new RequestError(code, response.status, error?.requestId ?? null);
}
