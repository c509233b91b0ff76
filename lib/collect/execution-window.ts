import {
  RECENT_EXECUTION_COUNT,
  type Execution,
  type ExecutionsData,
} from '@/lib/domain/execution';
import { isOpenStatus } from '@/lib/domain/execution-status';

/** Identities are given out before they commit: rows can appear a little below the highest id seen. */
const OVERLAP = 100n;
/** Executions that SSISDB never closes would otherwise be asked for on every poll for ever (ssisdb.md 0.10). */
const MAX_OPEN_COUNT = 2_000;

/**
 * What is known of executions between polls: the newest, and all that can still change. Bounded, whatever the size of
 * the catalog. Ids are compared as numbers, kept as text.
 */
export class ExecutionWindow {
  private readonly executions = new Map<string, Execution>();
  /** Open when the window started over; asked for again, so that a reconnect forgets nothing that still runs. */
  private readonly carriedIds = new Set<string>();
  private highestId = 0n;
  private sinceId: bigint | null = null;
  private cursor = 0;
  private hasLost = false;

  /** Nothing was seen yet, so there is no key to go on from: read the newest. */
  get isEmpty(): boolean {
    return this.highestId === 0n;
  }

  /** The newest execution has vanished: it was purged, or is hidden now, or this is another catalog. */
  get hasLostNewest(): boolean {
    return this.hasLost;
  }

  /** Forgets everything but the ids that were open. */
  startOver(): void {
    for (const { id } of this.open().slice(-MAX_OPEN_COUNT)) this.carriedIds.add(id);
    this.executions.clear();
    this.highestId = 0n;
    this.sinceId = null;
    this.hasLost = false;
  }

  /** Takes the first read: the newest executions, `isWholeCatalog` when there were no more than these. */
  seed(newest: readonly Execution[], isWholeCatalog: boolean): void {
    if (isWholeCatalog) this.carriedIds.clear();
    const ids = newest.map(({ id }) => BigInt(id));
    const lowest = ids.reduce((low, id) => (id < low ? id : low), ids[0] ?? 0n);
    this.sinceId = isWholeCatalog ? null : lowest;
    this.add(newest);
  }

  /** Key above which to read next. */
  watermark(): string {
    const watermark = this.highestId - OVERLAP;
    return String(watermark > 0n ? watermark : 0n);
  }

  /** Looks for the newest execution among the rows above the watermark; false, and `hasLostNewest`, when it is gone. */
  confirmNewest(ids: readonly string[]): boolean {
    this.hasLost = !ids.includes(String(this.highestId));
    return !this.hasLost;
  }

  /**
   * Ids to ask for again: open ones that the watermark does not cover, and those carried over or of live tasks that were
   * not seen yet; at most `limit`, in turns.
   */
  idsToRefresh(liveTaskExecutionIds: readonly string[], limit: number): string[] {
    const watermark = BigInt(this.watermark());
    const open = this.open().map(({ id }) => id);
    const unseen = [...this.carriedIds, ...liveTaskExecutionIds].filter(
      (id) => !this.executions.has(id),
    );
    const wanted = [...new Set([...unseen, ...open])].filter((id) => BigInt(id) <= watermark);
    if (wanted.length <= limit) return wanted;
    const start = this.cursor % wanted.length;
    this.cursor = start + limit;
    return [...wanted.slice(start), ...wanted.slice(0, start)].slice(0, limit);
  }

  add(rows: readonly Execution[]): void {
    for (const row of rows) {
      this.executions.set(row.id, row);
      this.carriedIds.delete(row.id);
      const id = BigInt(row.id);
      if (id > this.highestId) this.highestId = id;
    }
    this.trim();
  }

  /** Forgets ids that were asked for and no longer exist: purged meanwhile. */
  drop(ids: readonly string[]): void {
    for (const id of ids) {
      this.executions.delete(id);
      this.carriedIds.delete(id);
    }
  }

  data(hidden: ExecutionsData['hidden']): ExecutionsData {
    const newestFirst = this.newestFirst();
    return {
      open: this.open(),
      recent: newestFirst.slice(0, RECENT_EXECUTION_COUNT),
      sinceExecutionId: this.sinceId === null ? null : String(this.sinceId),
      hidden,
    };
  }

  /** Oldest first. */
  private open(): Execution[] {
    return this.newestFirst()
      .filter(({ status }) => isOpenStatus(status))
      .reverse();
  }

  private newestFirst(): Execution[] {
    return [...this.executions.values()].sort((left, right) => compareIds(right.id, left.id));
  }

  private trim(): void {
    if (this.executions.size <= RECENT_EXECUTION_COUNT) return;
    let openCount = 0;
    this.newestFirst().forEach(({ id, status }, index) => {
      const isOpen = isOpenStatus(status);
      if (isOpen) openCount += 1;
      if (index < RECENT_EXECUTION_COUNT || (isOpen && openCount <= MAX_OPEN_COUNT)) return;
      this.executions.delete(id);
      // An open one that is forgotten is no longer known: what is told begins above it.
      if (isOpen && BigInt(id) >= (this.sinceId ?? 0n)) this.sinceId = BigInt(id) + 1n;
    });
  }
}

/** Compares as numbers would: of ids without leading zeros the longer one is the larger. */
function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : Number(left > right);
}
