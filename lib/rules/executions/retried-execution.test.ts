import { describe, expect, it } from 'vitest';
import type { Execution } from '@/lib/domain/executions/execution';
import { buildPagedExecution, buildRunningExecution } from '@/lib/testing/build-execution';
import { collected } from '@/lib/testing/build-section';
import { buildTask } from '@/lib/testing/build-task';
import { secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { retriedExecution } from './retried-execution';

const judge = (execution: Execution) =>
  judgeExecutions(retriedExecution, {
    executions: [execution],
    sections: { tasks: collected([buildTask({ attemptCount: 2, maxAttemptCount: 3 })]) },
  });

describe('retried-execution', () => {
  it.each<[string, Execution, string[]]>([
    ['runs for the second time', buildRunningExecution({ attemptCount: 2 }), ['found 4711']],
    ['runs for the first time', buildRunningExecution({ attemptCount: 1 }), []],
    ['was never picked up', buildRunningExecution({ status: 'pending', attemptCount: 0 }), []],
    [
      'ended an hour ago',
      buildPagedExecution({ attemptCount: 2, endedAt: secondsAgo(3_600) }),
      ['found 4711'],
    ],
    ['ended earlier', buildPagedExecution({ attemptCount: 2, endedAt: secondsAgo(3_601) }), []],
    [
      'does not tell its attempts',
      buildRunningExecution({ attemptCount: null }),
      ['unknown 4711: executed_count'],
    ],
    [
      'needs none on SQL Server itself',
      buildRunningExecution({ attemptCount: null, workerId: null }),
      [],
    ],
  ])('an execution that %s', (_what, execution, verdicts) => {
    expect(verdictsOf(judge(execution))).toEqual(verdicts);
  });

  it('shows how many attempts there were, and how many there may be as long as its task tells', () => {
    expect(judge(buildRunningExecution({ attemptCount: 2 })).findings).toMatchObject([
      { severity: 'info', evidence: { attemptCount: 2, maxAttemptCount: 3 } },
    ]);
    const [ended] = judge(buildPagedExecution({ id: '9', attemptCount: 2 })).findings;
    expect(ended?.evidence).not.toHaveProperty('maxAttemptCount');
  });
});
