import { describe, expect, it } from 'vitest';
import type { Execution } from '@/lib/domain/executions/execution';
import {
  EMPTY_EXECUTION_MEMORY,
  type ExecutionMemory,
} from '@/lib/domain/executions/execution-memory';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import type { Task } from '@/lib/domain/executions/task';
import { buildPagedExecution, buildRunningExecution } from '@/lib/testing/build-execution';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { buildTask } from '@/lib/testing/build-task';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { rememberExecutions } from './remember-executions';

type Poll = { executions?: readonly Execution[] | null; tasks?: readonly Task[] | null; at?: Date };

/** What is remembered after these polls. */
function rememberPolls(...polls: Poll[]): ExecutionMemory {
  let memory = EMPTY_EXECUTION_MEMORY;
  for (const { executions = [], tasks = [], at = NOW } of polls) {
    const data = executions && {
      open: executions.filter(({ status }) => isOpenStatus(status)),
      endings: { ended: executions.filter(({ status }) => !isOpenStatus(status)) },
    };
    memory = rememberExecutions(memory, data && buildExecutionsData(data), tasks, at);
  }
  return memory;
}

const PACKAGE = 'Sales/Daily/Load.dtsx';
const running = buildRunningExecution();
const succeeded = (overrides: Partial<Execution> = {}) => buildPagedExecution(overrides);
const task = buildTask({ pickedUpAt: minutesAgo(9) });

const runsOf = (...polls: Poll[]) => rememberPolls(...polls).runHistory.get(PACKAGE) ?? [];

describe('the run history', () => {
  it('counts a run from the pickup that an earlier poll saw, not from the start', () => {
    expect(runsOf({ executions: [running], tasks: [task] }, { executions: [succeeded()] })).toEqual(
      [240_000],
    );
  });

  it('counts a run once, however long its end is in sight', () => {
    const ended = { executions: [succeeded()] };
    expect(runsOf({ executions: [running], tasks: [task] }, ended, ended, ended)).toEqual([
      240_000,
    ]);
  });

  it.each<[string, Poll[]]>([
    ['that no poll saw on a worker', [{}, { executions: [succeeded()] }]],
    [
      'that was repeated since',
      [{ tasks: [task] }, { executions: [succeeded({ attemptCount: 2 })] }],
    ],
    ['that failed', [{ tasks: [task] }, { executions: [succeeded({ status: 'failed' })] }]],
    [
      'that is completed only',
      [{ tasks: [task] }, { executions: [succeeded({ status: 'completed' })] }],
    ],
    ['without an end', [{ tasks: [task] }, { executions: [succeeded({ endedAt: null })] }]],
    [
      'that ended before it began',
      [{ tasks: [task] }, { executions: [succeeded({ endedAt: minutesAgo(20) })] }],
    ],
  ])('does not count one %s', (_which, polls) => {
    expect(runsOf(...polls)).toEqual([]);
  });

  it('counts what SQL Server ran itself from its start', () => {
    const onServer = succeeded({ workerId: null, startedAt: secondsAgo(330) });
    expect(runsOf({ executions: [onServer] })).toEqual([30_000]);
  });

  it('keeps the last twenty of a package, in the order of their ends', () => {
    const runs = Array.from({ length: 30 }, (_, index) =>
      succeeded({
        id: String(index),
        workerId: null,
        startedAt: minutesAgo(90),
        endedAt: minutesAgo(index),
      }),
    );
    const history = runsOf({ executions: runs });
    expect(history).toHaveLength(20);
    expect(history).toEqual(history.toSorted((left, right) => left - right));
    expect(history.at(-1)).toBe(90 * 60_000);
  });

  it('keeps the two thousand packages that ran last', () => {
    const runs = Array.from({ length: 2_100 }, (_, index) =>
      succeeded({
        id: String(index),
        packageName: `${index}`,
        workerId: null,
        endedAt: secondsAgo(9_000 - index),
        startedAt: minutesAgo(300),
      }),
    );
    const { runHistory } = rememberPolls({ executions: runs });
    expect(runHistory.size).toBe(2_000);
    expect([...runHistory.keys()].at(-1)).toBe('Sales/Daily/2099');
    expect(runHistory.has('Sales/Daily/0')).toBe(false);
  });

  it('loses nothing while executions or tasks cannot be read', () => {
    const start = { executions: [running], tasks: [task] };
    expect(runsOf(start, { executions: null, tasks: null }, { executions: [succeeded()] })).toEqual(
      [240_000],
    );
  });
});

describe('what is stopping', () => {
  const stopping = buildRunningExecution({ status: 'stopping' });
  const since = (...polls: Poll[]) => rememberPolls(...polls).stopping.get('4711');

  it('is remembered since the poll that saw it first, exactly when it ran before', () => {
    expect(
      since(
        { executions: [running] },
        { executions: [stopping], at: minutesAgo(3) },
        { executions: [stopping] },
      ),
    ).toEqual({ sinceAt: minutesAgo(3), isExact: true });
  });

  it('has been for longer when it was at the first sight', () => {
    expect(
      since({ executions: [stopping], at: minutesAgo(3) }, { executions: [stopping] }),
    ).toEqual({
      sinceAt: minutesAgo(3),
      isExact: false,
    });
  });

  it('is forgotten when it is over, and kept while nobody can see', () => {
    expect(since({ executions: [stopping] }, { executions: [] })).toBeUndefined();
    expect(since({ executions: [stopping] }, { executions: null })).toBeDefined();
  });
});
