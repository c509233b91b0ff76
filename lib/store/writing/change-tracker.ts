/** What grows by itself with every poll is written this often at most. */
const WRITE_DRIFT_EVERY_MS = 60_000;
/** … and of one scope only so many at once, so that not all of them come in the same tick. */
const MAX_DRIFT = 150;

type Known<Item> = {
  item: Item;
  lasting: string;
  driftAt: number;
  writtenDriftAt: number;
  writtenAtMs: number;
};

type Rooms<Item> = {
  keyOf: (item: Item) => string;
  /** Everything that does not grow by itself, as a text: a difference is written at once. */
  lastingOf: (item: Item) => string;
  /** The instant that moves with every poll that still sees the item. */
  driftAtOf: (item: Item) => Date;
  put: (key: string, item: Item) => void;
  /** Told of what is not there any more. */
  onGone?: (key: string) => void;
};

/**
 * Picks out of everything that is known after a poll what is worth writing: what has changed, at most once a minute what only
 * grew older, and once more when it stopped growing. Writing all of it with every poll would be most of the disk's work.
 */
export class ChangeTracker<Item> {
  private readonly scopes = new Map<string, Map<string, Known<Item>>>();

  constructor(private readonly rooms: Rooms<Item>) {}

  /** Takes everything that is in a scope (a cluster) now, and puts what is worth it. `isDue` forces single ones. */
  follow(
    scope: string,
    items: readonly Item[],
    nowMs: number,
    isDue: (key: string) => boolean = () => false,
  ): void {
    const before = this.scopes.get(scope);
    const after = new Map<string, Known<Item>>();
    const grown: [string, Known<Item>][] = [];
    for (const item of items) {
      const key = this.rooms.keyOf(item);
      const known = before?.get(key);
      const next = this.asWritten(item, nowMs);
      if (!known || known.lasting !== next.lasting || isDue(key)) {
        this.rooms.put(key, item);
        after.set(key, next);
      } else {
        const { driftAt } = next;
        const { writtenDriftAt, writtenAtMs } = known;
        after.set(key, { ...next, writtenDriftAt, writtenAtMs });
        const hasStopped = driftAt === known.driftAt;
        const isOld = nowMs - writtenAtMs >= WRITE_DRIFT_EVERY_MS;
        if (driftAt !== writtenDriftAt && (hasStopped || isOld)) grown.push([key, known]);
      }
    }
    this.scopes.set(scope, after);
    this.putGrown(after, grown, nowMs);
    for (const key of before?.keys() ?? []) if (!after.has(key)) this.rooms.onGone?.(key);
  }

  /** Everything that is in a scope, as it was taken last. */
  list(scope: string): Item[] {
    return [...(this.scopes.get(scope)?.values() ?? [])].map(({ item }) => item);
  }

  /** Takes what a scope has as written already: it was read from there. */
  accept(scope: string, items: readonly Item[], nowMs: number): void {
    const known = items.map(
      (item) => [this.rooms.keyOf(item), this.asWritten(item, nowMs)] as const,
    );
    this.scopes.set(scope, new Map(known));
  }

  /** Puts whatever is not written as it is now: the drift when the process ends, everything into a database just opened. */
  putRest(isEverything: boolean, nowMs: number): void {
    for (const known of this.scopes.values()) {
      for (const [key, one] of known) {
        if (!isEverything && one.driftAt === one.writtenDriftAt) continue;
        this.rooms.put(key, one.item);
        known.set(key, this.asWritten(one.item, nowMs));
      }
    }
  }

  /** Those that have waited longest. */
  private putGrown(
    scope: Map<string, Known<Item>>,
    grown: [string, Known<Item>][],
    nowMs: number,
  ): void {
    grown.sort(([, left], [, right]) => left.writtenAtMs - right.writtenAtMs);
    for (const [key] of grown.slice(0, MAX_DRIFT)) {
      const known = scope.get(key);
      if (!known) continue;
      this.rooms.put(key, known.item);
      scope.set(key, this.asWritten(known.item, nowMs));
    }
  }

  private asWritten(item: Item, nowMs: number): Known<Item> {
    const driftAt = this.rooms.driftAtOf(item).getTime();
    return {
      item,
      lasting: this.rooms.lastingOf(item),
      driftAt,
      writtenDriftAt: driftAt,
      writtenAtMs: nowMs,
    };
  }
}
