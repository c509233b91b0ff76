import type { Execution, ExecutionsData } from '@/lib/domain/execution';
import { isOpenStatus } from '@/lib/domain/execution-status';

/** Identities are given out before they commit: rows can appear a little below the highest id seen. */
const OVERLAP = 100n;
const RECENT_COUNT = 500;
/** Executions that SSISDB never closes would otherwise be asked for on every poll for ever (ssisdb.md 0.10). */
const MAX_OPEN_COUNT = 2_000;

/**
 * What is known of executions between polls: the newest, and all that can still change. Bounded, whatever the size of
 * the catalog. Ids are compared as numbers, kept as text.
 */
export class ExecutionWindow {
  private readonly executions = new Map<string, Execution>();
  private highestId = 0n;
  private sinceId: bigint | null = null;
  private isSeeded = false;
  private cursor = 0;

  get isEmpty(): boolean {
    return !this.isSeeded;
  }

  /** Takes the first read: the newest executions, `isWholeCatalog` when there were no more than these. */
  seed(newest: readonly Execution[], isWholeCatalog: boolean): void {
    this.executions.clear();
    this.isSeeded = true;
    this.highestId = 0n;
    this.add(newest);
    const ids = newest.map(({ id }) => BigInt(id));
    const lowest = ids.reduce((low, id) => (id < low ? id : low), ids[0] ?? 0n);
    this.sinceId = isWholeCatalog ? null : lowest;
  }

  /** Key above which to read next. */
  watermark(): string {
    const watermark = this.highestId - OVERLAP;
    return String(watermark > 0n ? watermark : 0n);
  }

  /** Ids to ask for again: open ones that the watermark does not cover, and those of live tasks not seen yet; at most `limit`, in turns. */
  idsToRefresh(liveTaskExecutionIds: readonly string[], limit: number): string[] {
    const watermark = BigInt(this.watermark());
    const open = this.open().map(({ id }) => id);
    const unseen = liveTaskExecutionIds.filter((id) => !this.executions.has(id));
    const wanted = [...new Set([...unseen, ...open])].filter((id) => BigInt(id) <= watermark);
    if (wanted.length <= limit) return wanted;
    const start = this.cursor % wanted.length;
    this.cursor = start + limit;
    return [...wanted.slice(start), ...wanted.slice(0, start)].slice(0, limit);
  }

  add(rows: readonly Execution[]): void {
    for (const row of rows) {
      this.executions.set(row.id, row);
      const id = BigInt(row.id);
      if (id > this.highestId) this.highestId = id;
    }
    this.trim();
  }

  /** Forgets ids that were asked for and no longer exist: purged meanwhile. */
  drop(ids: readonly string[]): void {
    ids.forEach((id) => this.executions.delete(id));
  }

  data(hidden: ExecutionsData['hidden']): ExecutionsData {
    const newestFirst = this.newestFirst();
    return {
      open: this.open(),
      recent: newestFirst.slice(0, RECENT_COUNT),
      sinceExecutionId: this.sinceId === null ? null : String(this.sinceId),
      hidden,
    };
  }

  private open(): Execution[] {
    return this.newestFirst()
      .filter(({ status }) => isOpenStatus(status))
      .reverse();
  }

  private newestFirst(): Execution[] {
    return [...this.executions.values()].sort((left, right) =>
      BigInt(left.id) < BigInt(right.id) ? 1 : -1,
    );
  }

  private trim(): void {
    if (this.executions.size <= RECENT_COUNT) return;
    let openCount = 0;
    this.newestFirst().forEach((execution, index) => {
      const isKeptOpen = isOpenStatus(execution.status) && ++openCount <= MAX_OPEN_COUNT;
      if (index >= RECENT_COUNT && !isKeptOpen) this.executions.delete(execution.id);
    });
  }
}
