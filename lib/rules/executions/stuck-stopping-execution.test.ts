import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import {
  EMPTY_EXECUTION_MEMORY,
  type StoppingSince,
} from '@/lib/domain/executions/execution-memory';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { stuckStoppingExecution } from './stuck-stopping-execution';

function judge(since: StoppingSince | null, status: 'stopping' | 'running' = 'stopping') {
  const stopping = new Map(since ? [['4711', since]] : []);
  const memory = { ...EMPTY_MEMORY, executions: { ...EMPTY_EXECUTION_MEMORY, stopping } };
  const executions = [buildRunningExecution({ status })];
  return judgeExecutions(stuckStoppingExecution, { executions, context: { memory } });
}

describe('stuck-stopping-execution', () => {
  it.each<[string, StoppingSince | null, string[]]>([
    ['for ten minutes', { sinceAt: minutesAgo(10), isExact: true }, []],
    ['for longer', { sinceAt: secondsAgo(601), isExact: true }, ['found 4711']],
    [
      'for longer, and was at the first sight',
      { sinceAt: secondsAgo(601), isExact: false },
      ['found 4711'],
    ],
    ['since it was seen first', { sinceAt: minutesAgo(1), isExact: false }, ['unknown 4711: ']],
    ['since nobody knows when', null, ['unknown 4711: ']],
  ])('an execution that is stopping %s', (_since, since, verdicts) => {
    expect(verdictsOf(judge(since))).toEqual(verdicts);
  });

  it('does not concern one that runs', () => {
    expect(verdictsOf(judge({ sinceAt: minutesAgo(99), isExact: true }, 'running'))).toEqual([]);
  });

  it('shows for how long, at least', () => {
    expect(judge({ sinceAt: minutesAgo(12), isExact: true }).findings).toMatchObject([
      {
        severity: 'warning',
        evidence: { stoppingForMs: 720_000, limitMs: 600_000, machineName: 'ETLW01' },
      },
    ]);
  });
});
