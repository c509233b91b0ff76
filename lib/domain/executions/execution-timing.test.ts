import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildExecutionTask,
  buildHeldTask,
  buildPagedExecution,
  buildRunningExecution,
} from '@/lib/testing/build-execution';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { EXECUTION_STATUSES } from './execution-status';
import { timeExecution, type TimingFacts } from './execution-timing';
import { TASK_STATUSES } from './task';

const MINUTE_MS = 60_000;

function time(facts: Partial<TimingFacts> = {}) {
  const task = buildExecutionTask();
  const execution = buildPagedExecution();
  return timeExecution({ execution, scaleOut: 'yes', task, sqlClock: NOW, ...facts });
}

const ended = (minutes: number) => ({ state: 'ended', ms: minutes * MINUTE_MS });
const unknown = (reason: string) => ({ state: 'unknown', reason });

describe('the time of an execution', () => {
  it('that is over is told apart into waiting and running by its pickup', () => {
    expect(time()).toEqual({
      pickedUpAt: minutesAgo(9),
      queue: ended(1),
      startDelay: { state: 'ended', ms: 500 },
      run: ended(4),
    });
  });

  it('that runs goes on since the pickup, not since the start', () => {
    const { queue, run } = time({ execution: buildRunningExecution(), task: buildHeldTask() });
    expect(queue).toEqual(ended(1));
    expect(run).toEqual({ state: 'ongoing', sinceAt: minutesAgo(9), ms: 9 * MINUTE_MS });
  });

  it('that waits does not run', () => {
    const execution = buildRunningExecution({ status: 'pending', workerId: null, attemptCount: 0 });
    const task = buildExecutionTask({ status: 'ready', attemptCount: 0, pickedUpAt: null });
    expect(time({ execution, task })).toMatchObject({
      queue: { state: 'ongoing', sinceAt: minutesAgo(10), ms: 10 * MINUTE_MS },
      run: unknown('notStarted'),
    });
  });

  it('that was only created is not in the queue, and says how long nobody has started it', () => {
    const execution = buildRunningExecution({ status: 'created', startedAt: null });
    expect(time({ execution, task: null })).toMatchObject({
      startDelay: { state: 'ongoing', ms: 10 * MINUTE_MS },
      queue: unknown('notStarted'),
      run: unknown('notStarted'),
    });
  });

  it('that was canceled before anybody took it waited until then', () => {
    const execution = buildPagedExecution({ status: 'canceled', workerId: null, attemptCount: 0 });
    const task = buildExecutionTask({ status: 'canceled', attemptCount: 0, pickedUpAt: null });
    expect(time({ execution, task })).toMatchObject({
      queue: ended(5),
      run: unknown('neverPickedUp'),
    });
  });

  it('of a retried one counts the last attempt, and does not call earlier ones waiting', () => {
    const execution = buildPagedExecution({ attemptCount: 3 });
    const task = buildExecutionTask({ attemptCount: 3 });
    expect(time({ execution, task })).toMatchObject({ queue: unknown('retried'), run: ended(4) });
  });

  it('of one that waits again does not go on', () => {
    const task = buildHeldTask({ status: 'ready', workerId: null });
    expect(time({ execution: buildRunningExecution(), task }).run).toEqual(unknown('waitsAgain'));
  });

  it.each<[string, TimingFacts['task'], string]>([
    ['could not be read', 'notRead', 'taskNotRead'],
    ['is not there', null, 'taskNotFound'],
    ['has no pickup', buildExecutionTask({ pickedUpAt: null }), 'noPickupTime'],
  ])('is unknown when its task %s', (_why, task, reason) => {
    expect(time({ task })).toMatchObject({ queue: unknown(reason), run: unknown(reason) });
  });

  it('is not guessed where nobody knows whether it is Scale Out', () => {
    expect(time({ scaleOut: 'unknown', task: 'notRead' })).toMatchObject({
      queue: unknown('scaleOutUnknown'),
      run: unknown('scaleOutUnknown'),
    });
  });

  it('outside of Scale Out has no queue and begins with the start', () => {
    const execution = buildPagedExecution({ startedAt: minutesAgo(8), workerId: null });
    expect(time({ execution, scaleOut: 'no', task: null })).toMatchObject({
      queue: { state: 'notApplicable' },
      startDelay: ended(2),
      run: ended(3),
    });
  });

  it.each([
    ['picked up before it was created', { createdAt: minutesAgo(8) }, {}, 'queue'],
    ['ended before it was picked up', {}, { pickedUpAt: minutesAgo(4) }, 'run'],
    ['started before it was created', { startedAt: minutesAgo(11) }, {}, 'startDelay'],
  ] as const)('that was %s is unknown, not negative', (_what, execution, task, part) => {
    const timing = time({
      execution: buildPagedExecution(execution),
      task: buildExecutionTask(task),
    });
    expect(timing[part]).toEqual(unknown('clockSkew'));
  });

  it('is never negative and never breaks, whatever the rows say', () => {
    const instant = fc.option(
      fc.integer({ min: -1_000, max: 1_000 }).map((s) => new Date(NOW.getTime() + s * 1_000)),
    );
    const task = fc
      .record({
        status: fc.constantFrom(...TASK_STATUSES),
        pickedUpAt: instant,
        attemptCount: fc.nat(3),
      })
      .map((overrides) => buildExecutionTask(overrides));
    const execution = fc
      .record({
        status: fc.constantFrom(...EXECUTION_STATUSES),
        createdAt: instant,
        startedAt: instant,
        endedAt: instant,
        attemptCount: fc.option(fc.nat(3)),
      })
      .map((overrides) => buildPagedExecution(overrides));
    const facts = fc.record({
      execution,
      task: fc.oneof(task, fc.constantFrom('notRead' as const, null)),
      scaleOut: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      sqlClock: fc.constant(NOW),
    });
    fc.assert(
      fc.property(facts, (any) => {
        const { queue, startDelay, run } = timeExecution(any);
        for (const duration of [queue, startDelay, run]) {
          if ('ms' in duration) expect(duration.ms).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
