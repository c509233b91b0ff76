import {
  RECENT_EXECUTION_COUNT,
  type Execution,
  type ExecutionsData,
  type MessageCheck,
} from '@/lib/domain/executions/execution';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import { EndedExecutions } from './ended-executions';

/** Identities are given out before they commit: rows can appear a little below the highest id seen. */
const OVERLAP = 100n;
/** Executions that SSISDB never closes would otherwise be asked for on every poll for ever (ssisdb.md 0.10). */
const MAX_OPEN_COUNT = 2_000;
const READ_OLDEST_AGAIN_MS = 3_600_000;
/** A late report of the worker may still overwrite that an execution ended unexpectedly (ssisdb.md 0.8). */
const MAX_DOUBTFUL_COUNT = 20;

type Before = { newest: Execution } & Pick<
  ExecutionsData['endings'],
  'ended' | 'knownSinceAt' | 'createdSinceAt'
>;

/**
 * What is known of executions between polls: the newest, all that can still change, and those that ended lately. Bounded,
 * whatever the size of the catalog. Ids are compared as numbers, kept as text.
 */
export class ExecutionWindow {
  private readonly executions = new Map<string, Execution>();
  /** Open when the window started over; asked for again, so that a reconnect forgets nothing that still runs. */
  private readonly carriedIds = new Set<string>();
  private readonly endings = new EndedExecutions();
  /** Newest first; null when something has changed since. */
  private sorted: readonly Execution[] | null = null;
  private highestId = 0n;
  private sinceId: bigint | null = null;
  private cursor = 0;
  private hasLost = false;
  private isBehind = false;
  private before: Before | null = null;
  private oldest: { readAt: Date; untilAt: Date | null } | null = null;

  /** Nothing was seen yet, so there is no key to go on from: read the newest. */
  get isEmpty(): boolean {
    return this.highestId === 0n;
  }

  /** The newest execution has vanished: it was purged, or is hidden now, or this is another catalog. */
  get hasLostNewest(): boolean {
    return this.hasLost;
  }

  /**
   * Forgets everything but the ids that were open, and with `keepsEndings` what was over: it is taken up again if the next
   * first read proves to be of the same catalog.
   */
  startOver(keepsEndings: boolean): void {
    for (const { id } of this.open().slice(-MAX_OPEN_COUNT)) this.carriedIds.add(id);
    const newest = this.executions.get(String(this.highestId));
    if (!keepsEndings) this.before = null;
    else if (newest) this.before = { newest, ...this.endings.data(this.executions) };
    this.executions.clear();
    this.sorted = null;
    this.highestId = 0n;
    this.sinceId = null;
    this.hasLost = false;
    this.isBehind = false;
    this.oldest = null;
  }

  /**
   * Takes the first read: the newest executions, newest first, `isWholeCatalog` when there were no more than these. By
   * `sqlClock`, SQL Server's, endings are known from here on.
   */
  seed(newest: readonly Execution[], isWholeCatalog: boolean, sqlClock: Date): void {
    if (isWholeCatalog) this.carriedIds.clear();
    const ids = newest.map(({ id }) => BigInt(id));
    const lowest = ids.reduce((low, id) => (id < low ? id : low), ids[0] ?? 0n);
    this.sinceId = isWholeCatalog ? null : lowest;
    const before = this.takeBefore(newest);
    if (isWholeCatalog) this.endings.startOver({ knownSinceAt: null, createdSinceAt: null });
    else if (before) this.endings.startOver(before);
    else {
      const createdSinceAt = newest.at(-1)?.createdAt ?? sqlClock;
      this.endings.startOver({ knownSinceAt: sqlClock, createdSinceAt });
    }
    this.add([...(isWholeCatalog ? [] : (before?.ended ?? [])), ...newest.toReversed()]);
  }

  /** Whether more was started than the last poll read. */
  noteBehind(isBehind: boolean): void {
    this.isBehind = isBehind;
  }

  /** The executions with the lowest ids, in which stuck ones collect, are read once an hour, unless all are known anyway. */
  isOldestDue(sqlClock: Date): boolean {
    if (this.sinceId === null) return false;
    return (
      !this.oldest || sqlClock.getTime() - this.oldest.readAt.getTime() >= READ_OLDEST_AGAIN_MS
    );
  }

  /** Takes the open ones among the oldest; `rows` in the order of ids, `isAll` when there were no more than these. */
  addOldest(rows: readonly Execution[], isAll: boolean, sqlClock: Date): void {
    const untilAt = isAll ? sqlClock : (rows.at(-1)?.createdAt ?? null);
    this.oldest = { readAt: sqlClock, untilAt };
    this.add(rows.filter(({ status }) => isOpenStatus(status)));
  }

  /** Ids of executions that succeeded, whose messages are to be asked for. */
  idsToCheck(sqlClock: Date, limit: number): string[] {
    return this.endings.idsToCheck(this.executions, sqlClock, limit);
  }

  /** Takes what was answered about messages; null when it could not be read. */
  noteChecks(checks: ReadonlyMap<string, MessageCheck> | null, sqlClock: Date): void {
    if (checks) this.endings.noteChecks(checks);
    else this.endings.noteFailedCheck(sqlClock);
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
   * Ids to ask for again: open ones that the watermark does not cover, some whose end may be overwritten, and those carried
   * over or of live tasks that were not seen yet; at most `limit`, in turns.
   */
  idsToRefresh(liveTaskExecutionIds: readonly string[], limit: number): string[] {
    const watermark = BigInt(this.watermark());
    const open = this.open().map(({ id }) => id);
    const unseen = [...this.carriedIds, ...liveTaskExecutionIds].filter(
      (id) => !this.executions.has(id),
    );
    const doubtful = this.newestFirst()
      .filter(({ status }) => status === 'endedUnexpectedly')
      .slice(0, MAX_DOUBTFUL_COUNT)
      .map(({ id }) => id);
    const wanted = [...new Set([...unseen, ...open, ...doubtful])].filter(
      (id) => BigInt(id) <= watermark,
    );
    if (wanted.length <= limit) return wanted;
    const start = this.cursor % wanted.length;
    this.cursor = start + limit;
    return [...wanted.slice(start), ...wanted.slice(0, start)].slice(0, limit);
  }

  add(rows: readonly Execution[]): void {
    this.sorted = null;
    for (const row of rows) {
      this.executions.set(row.id, row);
      this.endings.note(row);
      this.carriedIds.delete(row.id);
      const id = BigInt(row.id);
      if (id > this.highestId) this.highestId = id;
    }
    this.trim();
  }

  /** Forgets ids that were asked for and no longer exist: purged meanwhile. */
  drop(ids: readonly string[]): void {
    if (ids.length > 0) this.sorted = null;
    for (const id of ids) {
      this.executions.delete(id);
      this.carriedIds.delete(id);
      this.endings.forget(id);
    }
  }

  data(hidden: ExecutionsData['hidden']): ExecutionsData {
    const newestFirst = this.newestFirst();
    return {
      open: this.open(),
      recent: newestFirst.slice(0, RECENT_EXECUTION_COUNT),
      sinceExecutionId: this.sinceId === null ? null : String(this.sinceId),
      hidden,
      endings: {
        ...this.endings.data(this.executions),
        isBehind: this.isBehind,
        oldestReadUntilAt: this.oldest?.untilAt ?? null,
      },
    };
  }

  /** What was known before the window started over, if its newest execution is among those just read. */
  private takeBefore(rows: readonly Execution[]): Before | null {
    const { before } = this;
    this.before = null;
    const known = rows.find(({ id }) => id === before?.newest.id);
    const isSame = known?.createdAt?.getTime() === before?.newest.createdAt?.getTime();
    return known && isSame ? before : null;
  }

  /** Oldest first. */
  private open(): Execution[] {
    return this.newestFirst()
      .filter(({ status }) => isOpenStatus(status))
      .reverse();
  }

  private newestFirst(): readonly Execution[] {
    this.sorted ??= [...this.executions.values()].sort((left, right) =>
      compareIds(right.id, left.id),
    );
    return this.sorted;
  }

  private trim(): void {
    this.endings.bound(this.executions);
    if (this.executions.size <= RECENT_EXECUTION_COUNT) return;
    let openCount = 0;
    const newestFirst = this.newestFirst();
    newestFirst.forEach(({ id, status }, index) => {
      const isOpen = isOpenStatus(status);
      if (isOpen) openCount += 1;
      if (index < RECENT_EXECUTION_COUNT || (isOpen && openCount <= MAX_OPEN_COUNT)) return;
      if (this.endings.has(id)) return;
      this.executions.delete(id);
      if (!isOpen) return;
      // An open one that is forgotten is no longer known: what is told begins above it.
      if (BigInt(id) >= (this.sinceId ?? 0n)) this.sinceId = BigInt(id) + 1n;
      else if (this.oldest) this.oldest = { ...this.oldest, untilAt: null };
    });
    this.sorted = newestFirst.filter(({ id }) => this.executions.has(id));
  }
}

/** Compares as numbers would: of ids without leading zeros the longer one is the larger. */
function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : Number(left > right);
}
