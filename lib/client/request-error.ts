import type { AppErrorCode } from '@/lib/domain/app-error';

/** `unreachable`: nobody answered. `wrongShape`: the answer was not what this version of the page understands. */
export type RequestErrorCode = AppErrorCode | 'unreachable' | 'wrongShape';

/** A request to the dashboard's own server that gave no usable answer. `requestId` finds it in the server's log. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: RequestErrorCode,
    readonly status: number | null,
    readonly requestId: string | null,
    options?: ErrorOptions,
  ) {
    super(`${code}${status === null ? '' : ` (${status})`}`, options);
  }
}
