import type { z } from 'zod';
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

/**
 * Brings the shape of an answer. Shapes are loaded when the first answer is on its way: the first paint is drawn from what
 * came with the page.
 */
export type LoadSchema<Payload> = () => Promise<z.ZodType<Payload>>;

/** What a proxy in front says when the server behind it is gone. */
const GATEWAY_STATUSES = [502, 503, 504];

/**
 * Reads one of the dashboard's own routes, checks its shape and sets the clock by its `asOf`.
 * Throws RequestError for everything else; an aborted request throws its abort reason.
 */
export function fetchJson<Payload extends { asOf: Date }>(
  url: string,
  loadSchema: LoadSchema<Payload>,
  signal?: AbortSignal,
): Promise<Payload> {
  return requestJson(url, loadSchema, { signal: signal ?? null });
}

/** Sends a change to one of the dashboard's own routes; otherwise as `fetchJson`. */
export function sendJson<Payload extends { asOf: Date }>(
  method: 'POST' | 'DELETE',
  url: string,
  body: unknown,
  loadSchema: LoadSchema<Payload>,
): Promise<Payload> {
  const headers = { 'content-type': 'application/json' };
  return requestJson(url, loadSchema, { method, headers, body: JSON.stringify(body) });
}

/** Sends text to one of the dashboard's own routes to have it read; otherwise as `fetchJson`. */
export function sendText<Payload extends { asOf: Date }>(
  url: string,
  body: string,
  loadSchema: LoadSchema<Payload>,
): Promise<Payload> {
  const headers = { 'content-type': 'text/plain;charset=UTF-8' };
  return requestJson(url, loadSchema, { method: 'POST', headers, body });
}

async function requestJson<Payload extends { asOf: Date }>(
  url: string,
  loadSchema: LoadSchema<Payload>,
  init: RequestInit,
): Promise<Payload> {
  const [schema, response] = await Promise.all([load(loadSchema), ask(url, init)]);
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw await refusalOf(response, body);
  noteAnswer();
  const parsed = schema?.safeParse(body);
  if (!parsed?.success) {
    throw new RequestError('wrongShape', response.status, response.headers.get('x-request-id'), {
      cause: parsed?.error,
    });
  }
  noteServerTime(parsed.data.asOf);
  return parsed.data;
}

/** Null when the server has none of this version any more: then its answer cannot be understood either. */
function load<Payload>(loadSchema: LoadSchema<Payload>): Promise<z.ZodType<Payload> | null> {
  return loadSchema().catch(() => null);
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

async function refusalOf(response: Response, body: unknown): Promise<RequestError> {
  const schema = await load(async () => (await import('@/lib/domain/payload')).errorPayloadSchema);
  const parsed = schema?.safeParse(body);
  if (!parsed?.success && GATEWAY_STATUSES.includes(response.status)) {
    noteNoAnswer();
    return new RequestError('unreachable', response.status, null);
  }
  noteAnswer();
  const error = parsed?.data?.error;
  const code = CODES.find((known) => known === error?.code) ?? 'internal';
  if (code === 'unauthorized') goToSignIn();
  return new RequestError(code, response.status, error?.requestId ?? null);
}
