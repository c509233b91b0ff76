import type { StoreFault } from '@/lib/domain/store-status';

/** The file can be read, but must not be written by this version. The message says in English what to do, for the log. */
export class RefusedDatabaseError extends Error {
  override readonly name = 'RefusedDatabaseError';

  constructor(
    readonly fault: StoreFault,
    message: string,
  ) {
    super(message);
  }
}
