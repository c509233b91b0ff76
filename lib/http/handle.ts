import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Requirement } from '@/lib/access/requirement';
import { log } from '@/lib/config/log';
import { AppError } from '@/lib/domain/app-error';
import { runAs } from '@/lib/visitors/current-visitor';
import { requireAccess } from '@/lib/visitors/require-access';
import { errorResponse } from './error-response';
import { JsonText } from './json-text';
import { requireSameSite } from './require-same-site';

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

const READING_METHODS = ['GET', 'HEAD'];

/**
 * Wraps a route handler: path and query parameters are parsed by the schema, the answer is JSON that nobody may cache (or
 * a Response as it is, for what is streamed), errors get their true status and a request id, and inner words go to the log
 * only. Nothing but reading is done for the page of another site, and nothing at all for whoever does not meet the
 * requirement, which is checked first and stays on the handler for the test that knows every route.
 */
export function handle<Input>(
  requirement: Requirement,
  schema: z.ZodType<Input>,
  answer: (input: Input, request: Request) => unknown,
) {
  const handler = async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = randomUUID();
    try {
      if (!READING_METHODS.includes(request.method)) requireSameSite(request);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const parameters = { ...query, ...(await context.params) };
      const visit = await requireAccess(requirement, request.headers, parameters);
      const input = schema.safeParse(parameters);
      if (!input.success) throw new AppError('badRequest', explain(input.error));
      const body = await runAs(visit, async () => answer(input.data, request));
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
  return Object.assign(handler, { requirement });
}

function explain(error: z.ZodError): string {
  const names = error.issues.map((issue) => issue.path.join('.') || issue.code);
  return `These parameters are missing or wrong: ${[...new Set(names)].join(', ')}.`;
}
