import { AppError } from '@/lib/domain/app-error';

export type LaneLimits = {
  /** Who comes when so many wait already is turned away. */
  maxWaiting: number;
  /** Who has waited for so long is turned away. */
  maxWaitMs: number;
};

type Waiter = { start: () => void };

/** One at a time, in the order of arrival, and never a long queue: a browser cannot pile up work on the server behind. */
export class BoundedLane {
  private readonly waiting = new Set<Waiter>();
  private isTaken = false;

  constructor(private readonly limits: LaneLimits) {}

  get waitingCount(): number {
    return this.waiting.size;
  }

  /**
   * Runs `work` when its turn has come; work that has begun is never broken off. Throws AppError `busy` when the queue is
   * full or the wait too long, and the signal's reason when whoever asked has left before the turn came.
   */
  async run<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    signal?.throwIfAborted();
    if (this.isTaken) await this.waitForTurn(signal);
    this.isTaken = true;
    try {
      return await work();
    } finally {
      this.handOver();
    }
  }

  private handOver(): void {
    const [next] = this.waiting;
    // The lane stays taken in between, so that nobody who comes just now overtakes.
    if (next) next.start();
    else this.isTaken = false;
  }

  private waitForTurn(signal: AbortSignal | undefined): Promise<void> {
    if (this.waiting.size >= this.limits.maxWaiting) throw busy();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(waiter);
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
      };
      const waiter: Waiter = {
        start: () => {
          leave();
          resolve();
        },
      };
      const giveUp = () => {
        leave();
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        leave();
        reject(busy());
      }, this.limits.maxWaitMs);
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.add(waiter);
    });
  }
}

function busy(): AppError {
  return new AppError(
    'busy',
    'Too many are reading this cluster right now. Try again in a moment.',
  );
}
