import type { Transaction } from '@/lib/store/database/open-database';

/** What one table is to be given: items to write, and keys whose rows are to go. */
export type Changes<Item> = { items: Item[]; goneKeys: string[] };

export type WriteChanges<Item> = (
  transaction: Transaction,
  changes: Changes<Item>,
) => Promise<void>;

export type Batch = {
  count: number;
  write: (transaction: Transaction) => Promise<void>;
  /** They need not be written any more, unless something newer has come for the same key. */
  settle: () => void;
};

/** What waits to be written into one table: of several changes with the same key only the newest. Bounded. */
export class Outbox<Item> {
  private readonly waiting = new Map<string, Item | null>();
  private lost = 0;

  /** `write` is idempotent: what it was given once may be given to it again. */
  constructor(
    private readonly write: WriteChanges<Item>,
    private readonly maxWaiting = 20_000,
  ) {}

  get waitingCount(): number {
    return this.waiting.size;
  }

  /** Changes that were given up because too many waited, since `forgetLost`. */
  get lostCount(): number {
    return this.lost;
  }

  forgetLost(): void {
    this.lost = 0;
  }

  /** What waits to be written, longest waiting first. */
  get waitingItems(): Item[] {
    return [...this.waiting.values()].filter((item) => item !== null);
  }

  /** Null: the row is to go. */
  put(key: string, item: Item | null): void {
    this.waiting.set(key, item);
    if (this.waiting.size <= this.maxWaiting) return;
    for (const oldest of this.waiting.keys()) {
      this.drop(oldest);
      return;
    }
  }

  /** Gives one change up. */
  private drop(key: string): void {
    if (this.waiting.delete(key)) this.lost += 1;
  }

  /** Lets what waits be changed before it is written; null takes it out. */
  revise(revise: (item: Item) => Item | null): void {
    for (const [key, item] of this.waiting) {
      const revised = item && revise(item);
      if (item && !revised) this.waiting.delete(key);
      else this.waiting.set(key, revised);
    }
  }

  /** The changes that have waited longest; they wait on until they are settled. */
  take(maxCount: number): Batch {
    return this.toBatch([...this.waiting].slice(0, maxCount));
  }

  /** Every change of `take(maxCount)` in a batch of its own, to find the one that cannot be written. */
  takeSingly(maxCount: number): (Batch & { drop: () => void })[] {
    return [...this.waiting].slice(0, maxCount).map(([key, item]) => ({
      ...this.toBatch([[key, item]]),
      drop: () => {
        this.drop(key);
      },
    }));
  }

  private toBatch(entries: [string, Item | null][]): Batch {
    return {
      count: entries.length,
      write: (transaction) =>
        this.write(transaction, {
          items: entries.flatMap(([, item]) => (item === null ? [] : [item])),
          goneKeys: entries.flatMap(([key, item]) => (item === null ? [key] : [])),
        }),
      settle: () => {
        for (const [key, item] of entries) {
          if (this.waiting.get(key) === item) this.waiting.delete(key);
        }
      },
    };
  }
}
