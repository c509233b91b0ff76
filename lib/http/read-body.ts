import type { z } from 'zod';
import { AppError } from '@/lib/domain/app-error';

/** Fields that an answer names at most. */
const NAMED_FIELDS = 20;

/**
 * The body of a request as JSON of a schema. Throws AppError `tooLarge` beyond `maxBytes` without reading on, and
 * `badRequest` for another content type, for what is no JSON, and for fields that are wrong, by their names. That the
 * content type must be JSON also keeps forms of other sites out.
 */
export async function readJsonBody<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  maxBytes: number,
): Promise<Body> {
  requireContentType(request, /^application\/json\b/i, 'application/json');
  const text = decode(await readBytes(request, maxBytes));
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new AppError('badRequest', `These fields are missing or wrong: ${fieldsOf(parsed.error)}.`);
}

/** The body of a request as text, in UTF-8 or, with a byte order mark, UTF-16. Throws as above. */
export async function readTextBody(request: Request, maxBytes: number): Promise<string> {
  requireContentType(request, /^text\/plain\b/i, 'text/plain');
  return decode(await readBytes(request, maxBytes));
}

function requireContentType(request: Request, expected: RegExp, name: string): void {
  if (expected.test(request.headers.get('content-type') ?? '')) return;
  throw new AppError('badRequest', `Send the body as ${name}.`);
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  requireSize(Number(request.headers.get('content-length') ?? 0), maxBytes);
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      byteCount += part.value.length;
      requireSize(byteCount, maxBytes);
      parts.push(part.value);
    }
  } finally {
    // Also ends an upload that is not wanted any further; that it was broken off is no second error.
    await reader?.cancel().catch(() => undefined);
  }
  return Buffer.concat(parts);
}

function requireSize(byteCount: number, maxBytes: number): void {
  if (byteCount <= maxBytes) return;
  throw new AppError('tooLarge', `At most ${Math.floor(maxBytes / 1024)} kB are taken.`);
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('badRequest', 'The body is not JSON.');
  }
}

function fieldsOf(error: z.ZodError): string {
  const names = error.issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [path || 'body'];
    return issue.keys.map((key) => (path ? `${path}.${key}` : key));
  });
  const printable = names.map((name) => name.replace(/[^\w.-]/g, '?').slice(0, 80));
  return [...new Set(printable)].slice(0, NAMED_FIELDS).join(', ');
}
