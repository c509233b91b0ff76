import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { EMPTY_EXECUTION_MEMORY } from '@/lib/domain/executions/execution-memory';
import type { Execution } from '@/lib/domain/executions/execution';
import type { Task } from '@/lib/domain/executions/task';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { collected } from '@/lib/testing/build-section';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { slowExecution } from './slow-execution';

const seconds = (...values: number[]) => values.map((value) => value * 1_000);
const TEN = seconds(10, 10, 10, 10, 10);

type Case = {
  runs?: readonly number[];
  task?: Partial<Task> | null;
  execution?: Partial<Execution>;
};

function judge({ runs = TEN, task = {}, execution = {} }: Case) {
  const runHistory = new Map([['Sales/Daily/Load.dtsx', runs]]);
  const memory = { ...EMPTY_MEMORY, executions: { ...EMPTY_EXECUTION_MEMORY, runHistory } };
  return judgeExecutions(slowExecution, {
    executions: [buildRunningExecution(execution)],
    sections: { tasks: collected(task ? [buildTask(task)] : []) },
    context: { memory },
  });
}

const runningFor = (time: number) => ({ task: { pickedUpAt: secondsAgo(time) } });

describe('slow-execution', () => {
  it.each<[string, Case, string[]]>([
    ['three medians', runningFor(30), []],
    ['more than three medians', runningFor(30.001), ['found 4711']],
    [
      'three medians, the longest run being longer',
      { ...runningFor(31), runs: seconds(10, 10, 10, 10, 40) },
      [],
    ],
    [
      'longer than the longest of few runs as well',
      { ...runningFor(41), runs: seconds(10, 10, 10, 10, 40) },
      ['found 4711'],
    ],
    [
      'longer than 19 of 20 runs',
      { ...runningFor(31), runs: seconds(...Array.from({ length: 19 }, () => 10), 500) },
      ['found 4711'],
    ],
    [
      'no longer than 2 of 20 runs',
      { ...runningFor(31), runs: seconds(...Array.from({ length: 18 }, () => 10), 500, 500) },
      [],
    ],
    [
      'long, but only four runs are known',
      { ...runningFor(500), runs: TEN.slice(1) },
      ['unknown 4711: '],
    ],
    ['long, but none is known', { ...runningFor(500), runs: [] }, ['unknown 4711: ']],
    ['since nobody knows when', { task: { pickedUpAt: null } }, ['unknown 4711: ']],
    ['since a time to come', runningFor(-500), ['unknown 4711: ']],
    [
      'not at all: its task waits again',
      { task: { ...buildWaitingTask(), attemptCount: 1 } },
      ['unknown 4711: '],
    ],
    ['long, but is stopping', { ...runningFor(500), execution: { status: 'stopping' } }, []],
    [
      'long on SQL Server itself, counted from its start',
      { task: null, execution: { workerId: null, startedAt: secondsAgo(31) } },
      ['found 4711'],
    ],
    ['on a worker, but its task is not found', { task: null }, ['unknown 4711: ']],
  ])('an execution that runs for %s', (_time, facts, verdicts) => {
    expect(verdictsOf(judge(facts))).toEqual(verdicts);
  });

  it('shows what is usual, by how many runs', () => {
    const runs = seconds(30, 10, 20, 10, 20, 30);
    expect(judge({ ...runningFor(90), runs }).findings).toMatchObject([
      {
        severity: 'warning',
        evidence: { runTimeMs: 90_000, medianRunMs: 20_000, longRunMs: 30_000, runCount: 6 },
      },
    ]);
  });

  it('does not count the wait in the queue, however long that was', () => {
    const createdAt = new Date(NOW.getTime() - 9_000_000);
    expect(judge({ ...runningFor(20), execution: { createdAt } }).findings).toEqual([]);
  });
});
