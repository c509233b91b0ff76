import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { mergeFinished, type FinishedExecution } from '@/lib/domain/packages/finished-execution';
import type { RecordReach } from '@/lib/domain/packages/record-reach';
import { FakeCatalog } from '@/lib/testing/fake-catalog';
import { ExecutionRecorder } from './execution-recorder';

const TEN_MINUTES_MS = 10 * 60_000;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A store that fails when it is told to, and may be taken back to what it was. */
class FakeRecords {
  readonly executions = new Map<string, FinishedExecution>();
  private body: string | null = null;
  isFailing = false;

  async resume() {
    this.answer();
    const reach = this.body === null ? null : (JSON.parse(this.body) as RecordReach);
    return { opening: 1, reach: reach && revive(reach) };
  }

  async record(
    _: string,
    __: number,
    executions: readonly FinishedExecution[],
    reach: RecordReach,
  ) {
    this.answer();
    for (const one of executions) {
      const known = this.executions.get(one.id);
      this.executions.set(one.id, known ? mergeFinished(known, one) : one);
    }
    this.body = JSON.stringify(reach);
    return { written: executions.length, replacedIds: [] };
  }

  private answer(): void {
    if (this.isFailing) throw new AppError('storeUnavailable', 'it is full');
  }
}

/** JSON has no instants. */
function revive(reach: RecordReach): RecordReach {
  const date = (at: Date | null) => at && new Date(at);
  const landmark = <Mark extends { createdAt: Date | null }>(mark: Mark | null) =>
    mark && { ...mark, createdAt: date(mark.createdAt) };
  return {
    ...reach,
    anchor: landmark(reach.anchor),
    lowest: landmark(reach.lowest),
    spans: reach.spans.map((span) => ({
      ...span,
      reachedAt: date(span.reachedAt),
      meets: landmark(span.meets),
    })),
  };
}

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('start'), count: fc.nat({ max: 9 }) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('end'), count: fc.nat({ max: 50 }) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('poll'), count: fc.constant(0) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('step'), count: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fail'), count: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill'), count: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('race'), count: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace'), count: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore'), count: fc.nat({ max: 20 }) }) },
);

it('whatever happens to the process, the store and the catalog, all that ended is recorded in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 60, size: 'max' }), async (actions) => {
      let nowMs = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
      const catalog = new FakeCatalog();
      const records = new FakeRecords();
      const onError = vi.fn();
      const begin = () =>
        new ExecutionRecorder({
          cluster: 'PROD',
          records,
          readPage: catalog.readPage,
          backfillDays: 30,
          publish: () => undefined,
          onError,
        });
      let recorder = begin();
      const poll = async () => {
        recorder.follow(catalog.poll(), EMPTY_MEMORY);
        await recorder.settle();
      };
      for (const { kind, count } of actions) {
        if (kind === 'start') for (let one = 0; one < count; one += 1) catalog.start();
        if (kind === 'end') catalog.end(count);
        if (kind === 'poll') await poll();
        if (kind === 'step') await recorder.step();
        if (kind === 'fail') records.isFailing = count === 1;
        if (kind === 'race') {
          const step = recorder.step();
          catalog.end(count);
          // What is corrected while nothing can be kept is lost with the process, once it has left the window.
          if (!records.isFailing) catalog.correct(count);
          await poll();
          await step;
        }
        if (kind === 'replace' || kind === 'restore') {
          catalog.restore(count);
          if (kind === 'replace') catalog.replace();
          catalog.forgetWatched();
        }
        if (kind === 'kill') {
          recorder = begin();
          catalog.forgetWatched();
        }
      }
      records.isFailing = false;
      await poll();
      // The second time looks again at what was open.
      for (let time = 0; time < 2; time += 1) {
        while ((await recorder.step()) !== 'idle');
        nowMs += TEN_MINUTES_MS;
      }
      const finished = catalog.finished();
      expect(finished.map(({ id }) => records.executions.get(id))).toEqual(finished);
      expect(onError).not.toHaveBeenCalled();
    }),
    { numRuns: 1_500 },
  );
});
