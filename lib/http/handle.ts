import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '@/lib/domain/app-error';
import { errorResponse } from './error-response';
import { JsonText } from './json-text';
import { log } from '@/lib/config/log';
import { requireSameSite } from './require-same-site';

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

const READING_METHODS = ['GET', 'HEAD'];

/**
 * Wraps a route handler: path and query parameters are parsed by the schema, the answer is JSON that nobody may cache (or
 * a Response as it is, for what is streamed), errors get their true status and a request id, and inner words go to the log
 * only. Nothing but reading is done for the page of another site.
 */
export function handle<Input>(
  schema: z.ZodType<Input>,
  answer: (input: Input, request: Request) => unknown,
) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = randomUUID();
    try {
      if (!READING_METHODS.includes(request.method)) requireSameSite(request);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const input = schema.safeParse({ ...query, ...(await context.params) });
      if (!input.success) throw new AppError('badRequest', explain(input.error));
      const body = await answer(input.data, request);
      if (body instanceof Response) return body;
      return new Response(body instanceof JsonText ? body.text : JSON.stringify(body), {
        headers: {
          'content-type': 'application/json',
          'cache-control': 'no-store',
          'x-request-id': requestId,
        },
      });
    } catch (error) {
      const isTold = error instanceof AppError && error.code !== 'internal';
      // Whoever has left is told nothing, and nothing is wrong.
      if (!isTold && !request.signal.aborted)
        log.error({ requestId, err: error }, 'request failed');
      return errorResponse(error, requestId);
    }
  };
}

function explain(error: z.ZodError): string {
  const names = error.issues.map((issue) => issue.path.join('.') || issue.code);
  return `These parameters are missing or wrong: ${[...new Set(names)].join(', ')}.`;
}
