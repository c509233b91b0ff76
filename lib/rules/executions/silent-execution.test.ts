import { describe, expect, it } from 'vitest';
import type { Execution, MessageCheck } from '@/lib/domain/executions/execution';
import { buildPagedExecution } from '@/lib/testing/build-execution';
import { hoursAgo, minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { silentExecution } from './silent-execution';

const SILENT: MessageCheck = { hasMessages: false, loggingLevel: 1, checkedAt: NOW };

function judge(check: Partial<MessageCheck> | null, execution: Partial<Execution> = {}) {
  return judgeExecutions(silentExecution, {
    executions: [buildPagedExecution(execution)],
    endings: { messageChecks: new Map(check ? [['4711', { ...SILENT, ...check }]] : []) },
  });
}

describe('silent-execution', () => {
  it.each<[string, Partial<MessageCheck> | null, Partial<Execution>, string[]]>([
    ['has no messages', {}, {}, ['found 4711']],
    ['has messages', { hasMessages: true }, {}, []],
    ['was to log nothing', { loggingLevel: 0 }, {}, []],
    ['was to log by a customized level', { loggingLevel: 100 }, {}, ['found 4711']],
    [
      'has no level that could be read',
      { loggingLevel: null },
      {},
      ['unknown 4711: LOGGING_LEVEL'],
    ],
    ['was not asked about', null, {}, ['unknown 4711: ']],
    ['ended a minute before it was asked about', {}, { endedAt: secondsAgo(60) }, ['found 4711']],
    ['ended a second later', {}, { endedAt: secondsAgo(59) }, ['unknown 4711: ']],
    ['ended an hour ago', {}, { endedAt: secondsAgo(3_600) }, ['found 4711']],
    ['ended earlier than that', {}, { endedAt: secondsAgo(3_601) }, []],
    ['failed', {}, { status: 'failed' }, []],
    ['is completed, which is not succeeded', {}, { status: 'completed' }, []],
    ['has no end', {}, { endedAt: null, createdAt: hoursAgo(0.5) }, []],
  ])('an execution that %s', (_what, check, execution, verdicts) => {
    expect(verdictsOf(judge(check, execution))).toEqual(verdicts);
  });

  it('shows at which level it was to log, and where it ran', () => {
    expect(judge({ loggingLevel: 100 }).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'execution', id: '4711' },
        evidence: {
          loggingLevel: 100,
          endedAt: minutesAgo(5).toISOString(),
          machineName: 'ETLW01',
        },
      },
    ]);
  });

  it('says that messages cannot be read', () => {
    const judged = judgeExecutions(silentExecution, {
      executions: [buildPagedExecution()],
      endings: { messageChecks: null },
    });
    expect(verdictsOf(judged)).toEqual(['unknown *: catalog.event_messages']);
  });
});
