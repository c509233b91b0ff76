export type AppErrorCode =
  | 'badRequest'
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'tooLarge'
  | 'notReady'
  | 'busy'
  | 'tooManyAttempts'
  | 'storeUnavailable'
  | 'internal';

/** An error that a caller may be told about: its message never carries inner words or secrets. */
export class AppError extends Error {
  override readonly name = 'AppError';

  /** By name: Next loads this module more than once, and what one instance of it throws, another has to know. */
  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return value instanceof Error && value.name === 'AppError';
  }

  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
