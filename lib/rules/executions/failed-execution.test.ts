import { describe, expect, it } from 'vitest';
import type { Execution, ExecutionEndings } from '@/lib/domain/executions/execution';
import { buildPagedExecution } from '@/lib/testing/build-execution';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { collected } from '@/lib/testing/build-section';
import { buildSettings } from '@/lib/testing/build-settings';
import { hoursAgo, minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { failedExecution } from './failed-execution';

const PACKAGE = 'Sales/Daily/Load.dtsx';
const failed = (overrides: Partial<Execution> = {}) =>
  buildPagedExecution({ status: 'failed', statusCode: 4, ...overrides });

describe('failed-execution', () => {
  it.each<[string, Partial<Execution>, string[]]>([
    ['failed an hour ago', { endedAt: secondsAgo(3_600) }, [`found ${PACKAGE}`]],
    ['failed a second earlier', { endedAt: secondsAgo(3_601) }, []],
    ['failed at a time to come', { endedAt: secondsAgo(-90) }, [`found ${PACKAGE}`]],
    ['failed at an unknown time, but was created lately', { endedAt: null }, [`found ${PACKAGE}`]],
    ['failed at an unknown time long ago', { endedAt: null, createdAt: hoursAgo(2) }, []],
    ['succeeded', { status: 'succeeded' }, []],
    ['was canceled', { status: 'canceled' }, []],
    ['ended unexpectedly', { status: 'endedUnexpectedly' }, []],
  ])('a package that %s', (_what, overrides, verdicts) => {
    expect(
      verdictsOf(judgeExecutions(failedExecution, { executions: [failed(overrides)] })),
    ).toEqual(verdicts);
  });

  it('is one anomaly for each package, with the newest failures first', () => {
    const executions = [
      failed({ id: '1', endedAt: minutesAgo(9) }),
      failed({ id: '2', endedAt: minutesAgo(2) }),
      failed({ id: '3', packageName: 'Other.dtsx' }),
    ];
    expect(judgeExecutions(failedExecution, { executions }).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'package', id: PACKAGE, name: 'Load.dtsx' },
        evidence: {
          executionCount: 2,
          executionIds: ['2', '1'],
          lastEndedAt: minutesAgo(2).toISOString(),
        },
      },
      { subject: { name: 'Other.dtsx' }, evidence: { executionCount: 1 } },
    ]);
  });

  it('lists no more than ten of many failures, and counts them all', () => {
    const executions = Array.from({ length: 400 }, (_, index) => failed({ id: String(index) }));
    const [finding] = judgeExecutions(failedExecution, { executions }).findings;
    expect(finding?.evidence).toMatchObject({ executionCount: 400 });
    expect(finding?.evidence.executionIds).toHaveLength(10);
  });

  it.each<[string, Partial<ExecutionEndings>, string[]]>([
    ['the whole catalog was read', {}, []],
    [
      'the last hour was watched',
      { knownSinceAt: minutesAgo(60), createdSinceAt: minutesAgo(60) },
      [],
    ],
    [
      'what was read at the start reaches back an hour: a longer run may be missing',
      { knownSinceAt: minutesAgo(1), createdSinceAt: minutesAgo(60) },
      ['unknown *: '],
    ],
    [
      'what was read reaches back less than an hour',
      { knownSinceAt: minutesAgo(1), createdSinceAt: minutesAgo(59) },
      ['unknown *: executions'],
    ],
    ['more are started than read', { isBehind: true }, ['unknown *: executions']],
  ])('is judged as far as it is known: %s', (_case, endings, verdicts) => {
    expect(verdictsOf(judgeExecutions(failedExecution, { endings }))).toEqual(verdicts);
  });

  it('says that others are hidden from the login', () => {
    const hidden = { object: 'catalog.executions', grant: 'x' };
    const sections = { executions: collected(buildExecutionsData({ hidden })) };
    expect(verdictsOf(judgeExecutions(failedExecution, { sections }))).toEqual([
      'unknown *: catalog.executions',
    ]);
  });

  it('takes its window from the settings', () => {
    const settings = buildSettings();
    settings.thresholds = { ...settings.thresholds, endedExecutionMinutes: 4 };
    const executions = [failed({ endedAt: minutesAgo(5) })];
    expect(
      judgeExecutions(failedExecution, { executions, context: { settings } }).findings,
    ).toEqual([]);
  });
});
