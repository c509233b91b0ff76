import type { z } from 'zod';
import { AppError } from '@/lib/domain/app-error';

/** What people write fits many times over. */
const MAX_BODY_BYTES = 8_192;

/**
 * Reads a small JSON body and parses it by the schema. Throws AppError `tooLarge` for more than 8 kB, however it was
 * announced, and `badRequest` for what is no JSON or not of the shape; that names fields, never what was in them.
 */
export async function readJsonBody<Body>(request: Request, schema: z.ZodType<Body>): Promise<Body> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new AppError('badRequest', 'Send JSON, with the content type application/json.');
  }
  const parsed = schema.safeParse(parseJson(await readBytes(request)));
  if (!parsed.success) throw new AppError('badRequest', explain(parsed.error));
  return parsed.data;
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new AppError('tooLarge', 'The body may have at most 8 kB.');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    byteCount += read.value.byteLength;
    if (byteCount > MAX_BODY_BYTES) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError('badRequest', 'The body is no JSON in UTF-8.', { cause });
  }
}

function explain(error: z.ZodError): string {
  const problems = error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? 'it has fields that are not known here'
      : `${issue.path.join('.') || 'it'} ${wordsOf(issue)}`,
  );
  return `The body is not as it must be: ${[...new Set(problems)].join('; ')}.`;
}

/** The schema's own words where it has some; zod's begin with a capital. */
function wordsOf({ message }: { message: string }): string {
  return message.startsWith('must ') ? message : 'is missing or wrong';
}
