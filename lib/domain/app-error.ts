export type AppErrorCode =
  | 'badRequest'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'tooLarge'
  | 'notReady'
  | 'busy'
  | 'storeUnavailable'
  | 'internal';

/** An error that a caller may be told about: its message never carries inner words or secrets. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
