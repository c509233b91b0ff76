/** What grows by itself with every poll is written this often at most. */
const WRITE_DRIFT_EVERY_MS = 60_000;
/** … of one scope as many at once as keeps that up when each takes its turn, so that not all come in the same tick. */
const MIN_DRIFT = 25;
const MAX_DRIFT = 150;

type Known<Item> = {
  item: Item;
  driftAt: number;
  writtenDriftAt: number;
  writtenAtMs: number;
};

type Scope<Item> = { followedAtMs: number; items: Map<string, Known<Item>> };

type Rooms<Item> = {
  keyOf: (item: Item) => string;
  /** Whether anything differs that does not grow by itself: then it is written at once. */
  hasChanged: (before: Item, after: Item) => boolean;
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
  private readonly scopes = new Map<string, Scope<Item>>();

  constructor(private readonly rooms: Rooms<Item>) {}

  /** Takes everything that is in a scope (a cluster) now, and puts what is worth it. `isDue` forces single ones. */
  follow(
    scope: string,
    items: readonly Item[],
    nowMs: number,
    isDue: (key: string) => boolean = () => false,
  ): void {
    const { items: before, followedAtMs = nowMs } = this.scopes.get(scope) ?? {};
    const after = new Map<string, Known<Item>>();
    const grown: [string, Known<Item>][] = [];
    for (const item of items) {
      const key = this.rooms.keyOf(item);
      const known = before?.get(key);
      const next = this.asWritten(item, nowMs);
      if (!known || this.rooms.hasChanged(known.item, item) || isDue(key)) {
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
    this.scopes.set(scope, { items: after, followedAtMs: nowMs });
    this.putGrown(after, grown, nowMs, nowMs - followedAtMs);
    for (const key of before?.keys() ?? []) if (!after.has(key)) this.rooms.onGone?.(key);
  }

  /** Everything that is in a scope, as it was taken last. */
  list(scope: string): Item[] {
    return [...(this.scopes.get(scope)?.items.values() ?? [])].map(({ item }) => item);
  }

  /** Takes what a scope has as written already: it was read from there. */
  accept(scope: string, items: readonly Item[], nowMs: number): void {
    const known = items.map(
      (item) => [this.rooms.keyOf(item), this.asWritten(item, nowMs)] as const,
    );
    this.scopes.set(scope, { items: new Map(known), followedAtMs: nowMs });
  }

  /** Puts whatever is not written as it is now: the drift when the process ends, everything into a database just opened. */
  putRest(isEverything: boolean, nowMs: number): void {
    for (const { items } of this.scopes.values()) {
      for (const [key, one] of items) {
        if (!isEverything && one.driftAt === one.writtenDriftAt) continue;
        this.rooms.put(key, one.item);
        items.set(key, this.asWritten(one.item, nowMs));
      }
    }
  }

  /** Those that have waited longest. */
  private putGrown(
    scope: Map<string, Known<Item>>,
    grown: [string, Known<Item>][],
    nowMs: number,
    elapsedMs: number,
  ): void {
    const share = Math.ceil((scope.size * elapsedMs) / WRITE_DRIFT_EVERY_MS);
    const count = Math.min(Math.max(share, MIN_DRIFT), MAX_DRIFT);
    grown.sort(([, left], [, right]) => left.writtenAtMs - right.writtenAtMs);
    for (const [key] of grown.slice(0, count)) {
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
      driftAt,
      writtenDriftAt: driftAt,
      writtenAtMs: nowMs,
    };
  }
}
