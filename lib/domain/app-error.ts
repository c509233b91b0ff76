export const APP_ERROR_CODES = ['badRequest', 'notFound', 'notReady', 'internal'] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

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
