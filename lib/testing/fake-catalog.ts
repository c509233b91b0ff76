import type { FinishedReading } from '@/lib/collect/on-demand/read-finished-page';
import type { Execution, ExecutionsData } from '@/lib/domain/executions/execution';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import { finishExecution, type FinishedExecution } from '@/lib/domain/packages/finished-execution';
import type { Snapshot } from '@/lib/domain/snapshot';
import { buildExecutionsData } from './build-executions-data';
import { buildPagedExecution, buildExecutionTask } from './build-execution';
import { collected } from './build-section';
import { buildSnapshot } from './build-snapshot';
import { NOW } from './clock';

const MINUTE_MS = 60_000;

/** A catalog whose executions start, end, are purged and restored when a test says so, by polls and by pages. */
export class FakeCatalog {
  executions: Execution[] = [];
  /** What the next page is answered with instead. */
  trouble: Exclude<FinishedReading, { kind: 'page' }> | null = null;
  pageCount = 0;
  private readonly watchedIds = new Set<string>();
  private minute = 0;

  constructor(
    private readonly windowSize = 5,
    private readonly pageSize = 3,
  ) {}

  /** Starts one more execution; it is created a minute after the one before it. */
  start(overrides: Partial<Execution> = {}): void {
    this.minute += 1;
    const highest = this.executions.at(-1)?.id ?? '0';
    this.executions.push({
      ...buildPagedExecution({
        id: String(BigInt(highest) + 1n),
        status: 'running',
        statusCode: 2,
        createdAt: this.clock(-1_000),
        startedAt: this.clock(-1_000),
        endedAt: null,
      }),
      ...overrides,
    });
  }

  /** Ends the open execution at this place among the open ones, if there are any. */
  end(place: number, overrides: Partial<Execution> = {}): void {
    const open = this.executions.filter(({ status }) => isOpenStatus(status));
    const chosen = open[place % Math.max(1, open.length)];
    if (chosen) {
      this.change(chosen.id, {
        status: 'succeeded',
        statusCode: 7,
        endedAt: this.clock(),
        ...overrides,
      });
    }
  }

  change(id: string, change: Partial<Execution>): void {
    this.executions = this.executions.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  /** Brings back a catalog of earlier: the newest executions are gone, and their ids are given out anew. */
  restore(count: number): void {
    this.executions = this.executions.slice(0, Math.max(1, this.executions.length - count));
    this.minute += 1_000;
  }

  /** Puts another catalog in its place, which has as many executions under the same ids. */
  replace(): void {
    this.minute += 1_000;
    this.executions = this.executions.map((one) => ({
      ...one,
      createdAt: this.clock(-1_000),
      endedAt: one.endedAt && this.clock(),
    }));
  }

  /** One of the newest that are over turns out to have failed. */
  correct(place: number): void {
    const over = this.executions
      .slice(-this.windowSize)
      .filter(({ status }) => !isOpenStatus(status));
    const chosen = over[place % Math.max(1, over.length)];
    if (chosen) this.change(chosen.id, { status: 'failed', statusCode: 4, endedAt: this.clock() });
  }

  /** The process that polled has ended: the next one knows what its window shows. */
  forgetWatched(): void {
    this.watchedIds.clear();
  }

  /** What a poll sees: a window of the newest, and what it has seen open before. */
  poll(overrides: Partial<ExecutionsData> = {}): Snapshot {
    const window = this.executions.slice(-this.windowSize);
    const seen = this.executions.filter(
      (one) => window.includes(one) || this.watchedIds.has(one.id),
    );
    for (const { id } of seen) this.watchedIds.add(id);
    const isAll = window.length === this.executions.length;
    const executions = buildExecutionsData({
      open: seen.filter(({ status }) => isOpenStatus(status)),
      recent: window.toReversed(),
      sinceExecutionId: isAll ? null : (window[0]?.id ?? null),
      endings: { ended: seen.filter(({ status }) => !isOpenStatus(status)) },
      ...overrides,
    });
    return buildSnapshot({ sections: { executions: collected(executions), tasks: collected([]) } });
  }

  readonly readPage = async (_cluster: string, before: string): Promise<FinishedReading> => {
    if (this.trouble) return this.trouble;
    this.pageCount += 1;
    const below = this.executions.filter(({ id }) => BigInt(id) < BigInt(before)).toReversed();
    const rows = below.slice(0, this.pageSize);
    return {
      kind: 'page',
      page: {
        rows: rows.map(({ id, createdAt, status }) => ({
          id,
          createdAt,
          isOpen: isOpenStatus(status),
        })),
        finished: this.finishedOf(rows),
        next: below.length > rows.length ? (rows.at(-1)?.id ?? null) : null,
        sqlClock: NOW,
        durationMs: 1,
      },
    };
  };

  /** Everything that is over, as whoever reads its tasks records it. */
  finished(): FinishedExecution[] {
    return this.finishedOf(this.executions);
  }

  private finishedOf(executions: readonly Execution[]): FinishedExecution[] {
    return executions.flatMap((execution) => {
      const pickedUpAt = execution.createdAt && new Date(execution.createdAt.getTime() + 5_000);
      const task = buildExecutionTask({ executionId: execution.id, pickedUpAt });
      return finishExecution({ execution, scaleOut: 'yes', task, sqlClock: NOW }) ?? [];
    });
  }

  private clock(offsetMs = 0): Date {
    return new Date(NOW.getTime() - 20 * 24 * 60 * MINUTE_MS + this.minute * MINUTE_MS + offsetMs);
  }
}
