import { AppError, type AppErrorCode } from '@/lib/domain/app-error';

const STATUS: Record<AppErrorCode, number> = {
  badRequest: 400,
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  notReady: 503,
  busy: 503,
  tooManyAttempts: 429,
  storeUnavailable: 503,
  internal: 500,
};

/** The one table from error to HTTP. Only an AppError speaks for itself; of anything else only the request id gets out. */
export function errorResponse(error: unknown, requestId: string): Response {
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', 'Something went wrong inside the dashboard; its log says what.');
  return Response.json(
    { error: { code: known.code, message: known.message, requestId } },
    {
      status: STATUS[known.code],
      headers: { 'cache-control': 'no-store', 'x-request-id': requestId },
    },
  );
}
