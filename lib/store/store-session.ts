import { log } from '@/lib/config/log';
import { AppError } from '@/lib/domain/app-error';
import type { StoreFault } from '@/lib/domain/store-status';
import { classifyFault } from '@/lib/store/database/classify-fault';
import type { Database } from '@/lib/store/database/open-database';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

type State =
  | { status: 'opening' }
  | { status: 'keeping'; database: Database }
  | { status: 'failing'; fault: StoreFault; sinceAt: Date };

type SessionParts = {
  open: () => Promise<Database>;
  /** Brings an opened database up to date. Only when this has succeeded is history said to be kept again. */
  settle: (database: Database) => Promise<void>;
  firstRetryMs?: number;
};

/**
 * The database as long as it works. Whatever goes wrong with it, here or later: it is closed, the session says that it is
 * failing, and it is opened again from the start, after longer and longer waits. That covers all faults alike, a file that was
 * moved or replaced among them, and nothing is ever deleted or renamed. A file that is corrupt stays where it is for the
 * DBA to look at; moving it away (with the -wal and -shm beside it) is all that is needed: within a minute a new one is made
 * and given everything that is current.
 */
export class StoreSession {
  private state: State = { status: 'opening' };
  private isClosed = false;
  private last: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private retryMs: number;

  constructor(private readonly parts: SessionParts) {
    this.retryMs = parts.firstRetryMs ?? FIRST_RETRY_MS;
  }

  get current(): Readonly<State> {
    return this.state;
  }

  /** Tries to open; resolves when that has ended, well or not. Tries again by itself. */
  async open(): Promise<void> {
    await this.inTurn(async () => {
      if (this.isClosed) return;
      try {
        const database = await this.parts.open();
        await this.settle(database);
      } catch (error) {
        this.fail(error, classifyFault(error) ?? 'unavailable');
      }
    });
  }

  /** Brings an open database up to date once more, because there is more to know now than when it was opened. */
  async settleAgain(): Promise<void> {
    await this.inTurn(async () => {
      if (this.state.status !== 'keeping') return;
      try {
        await this.settle(this.state.database);
      } catch (error) {
        this.fail(error, classifyFault(error) ?? 'unavailable');
      }
    });
  }

  /**
   * Runs work on the database when all work before has ended. Rejects with AppError storeUnavailable when history is not
   * being kept, or stops being kept by this; with the work's own error when the database is not at fault.
   */
  async run<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    return this.inTurn(async () => {
      if (this.state.status !== 'keeping') throw unavailable();
      const { database } = this.state;
      try {
        return await work(database);
      } catch (error) {
        const fault = classifyFault(error);
        if (!fault) throw error;
        await database.close().catch(() => undefined);
        this.fail(error, fault);
        throw unavailable(error);
      }
    });
  }

  /** Closes the database when the work under way has ended. Nothing is opened after that. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.inTurn(async () => {
      clearTimeout(this.timer);
      const { state } = this;
      this.state = { status: 'failing', fault: 'unavailable', sinceAt: new Date() };
      if (state.status === 'keeping') await state.database.close();
    });
  }

  /** Closes the database when it cannot be brought up to date. */
  private async settle(database: Database): Promise<void> {
    try {
      await this.parts.settle(database);
    } catch (error) {
      await database.close().catch(() => undefined);
      throw error;
    }
    if (this.state.status === 'failing') log.info('the store works again; history is being kept');
    this.state = { status: 'keeping', database };
    this.retryMs = this.parts.firstRetryMs ?? FIRST_RETRY_MS;
  }

  private fail(error: unknown, fault: StoreFault): void {
    const before = this.state;
    if (before.status !== 'failing' || before.fault !== fault) {
      log.error({ fault, err: error }, 'history is not being kept; the store is tried again');
    }
    const sinceAt = before.status === 'failing' ? before.sinceAt : new Date();
    this.state = { status: 'failing', fault, sinceAt };
    if (this.isClosed) return;
    this.timer = setTimeout(() => void this.open(), this.retryMs).unref();
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

function unavailable(cause?: unknown): AppError {
  return new AppError(
    'storeUnavailable',
    'History is not being kept at the moment: nothing can be read from it or added to it.',
    { cause },
  );
}
