import type { FinishedPage, FinishedReading } from '@/lib/collect/on-demand/read-finished-page';
import { AppError } from '@/lib/domain/app-error';
import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { ExecutionsData } from '@/lib/domain/executions/execution';
import {
  isWorthAnotherLook,
  type FinishedExecution,
} from '@/lib/domain/packages/finished-execution';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import { DAY_MS } from '@/lib/domain/packages/package-range';
import type { RecordReach } from '@/lib/domain/packages/record-reach';
import { NOT_RECORDING, type RecordingStatus } from '@/lib/domain/packages/recording-status';
import type { Snapshot } from '@/lib/domain/snapshot';
import { fingerprintOfEnd, listFinished } from '@/lib/lifecycle/list-finished';
import type { ExecutionRecords } from '@/lib/store/executions/execution-records';
import { describeReach } from './describe-reach';
import { KeptReach } from './kept-reach';
import { extendReach, isInSpans, noteCatalog, notePage, type PageStep } from './record-reach';
import { UrgentIds } from './urgent-ids';

/** Executions of one page: few enough that nobody who asks for a page of his own has to wait for it. */
const PAGE_ROWS = 200;
const MAX_WAITING = 5_000;
/** How often executions are looked at that are not over and that no poll watches. */
const REVISIT_EVERY_MS = 10 * 60_000;

type Rooms = {
  cluster: string;
  records: Pick<ExecutionRecords, 'resume' | 'record'>;
  readPage: (cluster: string, before: string, take: number) => Promise<FinishedReading>;
  backfillDays: number;
  /** Told of every change. */
  publish: (status: RecordingStatus) => void;
  /** Told about what should never be thrown; recording goes on with the next poll. */
  onError: (error: unknown) => void;
};

/** The newest poll, as far as recording needs it. */
type Seen = { data: ExecutionsData; sqlClock: Date };

/** How a step ended: a page was read, nothing was to be read, or something stands against it. */
export type StepOutcome = 'read' | 'idle' | Exclude<FinishedReading['kind'], 'page'>;

/**
 * Records the finished executions of one cluster: those that polls see end, and page by page those that nobody saw. What it
 * holds in memory may be lost at any time: after a failure of the store, or in the next process, it goes on from the reach
 * that was written last, and reads what lies in between from SSISDB again.
 */
export class ExecutionRecorder {
  private readonly kept: KeptReach;
  private readonly waiting = new Map<string, FinishedExecution>();
  private readonly urgent = new UrgentIds();
  /** Ends that were put to the store, or wait to be. */
  private fingerprints = new Map<string, string>();
  /** What polls have told while a page was being read, which may be older; true: they could not tell all of it. */
  private readonly toldMeanwhile = new Map<string, boolean>();
  private seen: Seen | null = null;
  private turn: Promise<void> = Promise.resolve();
  private revisitedAtMs = performance.now();
  private status: RecordingStatus = NOT_RECORDING;

  constructor(private readonly rooms: Rooms) {
    this.kept = new KeptReach(rooms.cluster, rooms.records);
  }

  /** Takes what a poll has collected; `memory` is that from before it. Returns at once: no poll waits for a disk. */
  follow({ failure, source, sections }: Snapshot, memory: ClusterMemory): void {
    const { executions, tasks } = sections;
    if (failure || !source || executions.status !== 'collected') {
      this.seen = null;
      this.tell({ pausedBy: 'noPoll' });
      return;
    }
    const { data } = executions;
    const live = tasks.status === 'collected' ? indexTasks(tasks.data) : [];
    const known = new Map([...live, ...memory.executions.tasks]);
    for (const one of listFinished(data, known, source.sqlClock, this.fingerprints)) {
      this.wait(one);
      this.toldMeanwhile.set(one.id, isWorthAnotherLook(one));
    }
    const { ended } = data.endings;
    this.fingerprints = new Map(ended.map((one) => [one.id, fingerprintOfEnd(one)]));
    this.seen = { data, sqlClock: source.sqlClock };
    void this.inTurn(() => this.take());
  }

  /** Reads one page of what is left, if anything is, and records it. */
  async step(): Promise<StepOutcome> {
    const { current } = this.kept;
    const step = current && this.seen && this.nextStep(current, this.seen);
    if (!step) return 'idle';
    this.toldMeanwhile.clear();
    const reading = await this.rooms.readPage(this.rooms.cluster, step.before, PAGE_ROWS);
    if (reading.kind === 'page') {
      await this.inTurn(() => this.takePage(step, reading.page));
      return 'read';
    }
    const isFailed = reading.kind === 'failed';
    this.tell({
      pausedBy: isFailed ? 'readFailed' : reading.kind,
      failure: isFailed ? reading.failure : null,
    });
    return reading.kind;
  }

  /** Resolves when nothing is being written any more. */
  async settle(): Promise<void> {
    await this.turn;
  }

  /** Bounded: what ended during a long failure of the store is read from SSISDB when it is over. */
  private wait(execution: FinishedExecution): void {
    this.waiting.set(execution.id, execution);
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > MAX_WAITING && oldest !== undefined) this.waiting.delete(oldest);
  }

  private async take(): Promise<void> {
    const { seen } = this;
    if (!seen) return;
    const { reach, isResumed } = await this.kept.load();
    const openIds = seen.data.open.map(({ id }) => id);
    if (isResumed) this.urgent.replace(without(reach.revisitIds, openIds));
    const finished = [...this.waiting.values()];
    const view = viewOf(seen.data, finished, reach, isResumed);
    if (!view) return;
    const noted = noteCatalog(reach, view, { isResumed });
    const next = extendReach(noted, this.limitAt(seen.sqlClock));
    const replaced = await this.kept.keep(finished, next);
    for (const one of finished) {
      if (this.waiting.get(one.id) === one) this.waiting.delete(one.id);
    }
    const open = new Set(openIds);
    this.urgent.add(view.unfinishedIds.filter((id) => !open.has(id) && !isInSpans(next, id)));
    this.tellReach(next, seen.sqlClock, replaced);
  }

  private async takePage(step: PageStep & { before: string }, page: FinishedPage): Promise<void> {
    const { current } = this.kept;
    if (!current) return;
    const { next, sqlClock, durationMs } = page;
    const { before } = step;
    const told = new Map(this.toldMeanwhile);
    const rows = page.rows.map((row) => ({ ...row, isOpen: told.get(row.id) ?? row.isOpen }));
    const reach = notePage(current, step, { before, rows, next }, this.limitAt(sqlClock));
    const finished = page.finished.filter(({ id }) => !told.has(id));
    const replaced = await this.kept.keep(finished, reach);
    this.urgent.settle(before, next);
    this.urgent.add(rows.flatMap(({ id }) => (told.get(id) ? [id] : [])));
    const { cost } = this.status;
    this.status = {
      ...this.status,
      cost: {
        pages: cost.pages + 1,
        executions: cost.executions + rows.length,
        durationMs: cost.durationMs + durationMs,
      },
    };
    this.tellReach(reach, sqlClock, replaced);
  }

  private nextStep(reach: RecordReach, { data }: Seen): (PageStep & { before: string }) | null {
    const isRevisitDue = performance.now() - this.revisitedAtMs >= REVISIT_EVERY_MS;
    if (this.urgent.size === 0 && isRevisitDue) {
      this.revisitedAtMs = performance.now();
      this.urgent.replace(
        without(
          reach.revisitIds,
          data.open.map(({ id }) => id),
        ),
      );
    }
    const { before } = this.urgent;
    if (before !== null) return { kind: 'revisit', before };
    const [span] = reach.spans;
    return span ? { kind: 'span', span, before: span.before } : null;
  }

  /** What was created before is not wanted; at the beginning of a day, so that a range of as many days is whole. */
  private limitAt(sqlClock: Date): Date {
    const sinceMs = sqlClock.getTime() - this.rooms.backfillDays * DAY_MS;
    return this.rooms.backfillDays === 0
      ? sqlClock
      : new Date(Math.floor(sinceMs / DAY_MS) * DAY_MS);
  }

  private tellReach(reach: RecordReach, sqlClock: Date, replaced: readonly string[]): void {
    this.tell({
      ...describeReach(reach),
      pausedBy: null,
      failure: null,
      readUntilAt: this.limitAt(sqlClock),
      revisitCount: this.urgent.size,
      restoredAt: replaced.length > 0 ? sqlClock : this.status.restoredAt,
    });
  }

  private tell(change: Partial<RecordingStatus>): void {
    this.status = { ...this.status, ...change };
    this.rooms.publish(this.status);
  }

  /** One after the other: both what a poll has seen and what a page says changes the reach. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work).catch((error: unknown) => {
      this.tell({ state: 'waiting', pausedBy: 'store' });
      if (error instanceof AppError && error.code === 'storeUnavailable') return;
      // What cannot be written at all must not keep everything else from being written for ever.
      this.waiting.clear();
      this.rooms.onError(error);
    });
    return this.turn;
  }
}

/** Null for a catalog without executions. After a pause, what was recorded before it is not looked at again. */
function viewOf(
  data: ExecutionsData,
  finished: readonly FinishedExecution[],
  reach: RecordReach,
  isResumed: boolean,
) {
  const [newest] = data.recent;
  if (!newest) return null;
  const expected = new Set(reach.revisitIds);
  const isNews = ({ id }: FinishedExecution) => !isResumed || expected.has(id);
  const uncertain = finished.filter(isWorthAnotherLook);
  const createdAts = new Map(
    [...data.endings.ended, ...data.open, ...data.recent].map(({ id, createdAt }) => [
      id,
      createdAt,
    ]),
  );
  return {
    newest: { id: newest.id, createdAt: newest.createdAt },
    sinceId: data.sinceExecutionId,
    createdAtOf: (id: string) => createdAts.get(id),
    unfinishedIds: [...data.open, ...uncertain.filter(isNews)].map(({ id }) => id),
    settledIds: finished.filter((one) => !isWorthAnotherLook(one)).map(({ id }) => id),
    isPartial: data.hidden !== null,
  };
}

function without(ids: readonly string[], some: readonly string[]): string[] {
  const left = new Set(some);
  return ids.filter((id) => !left.has(id));
}
