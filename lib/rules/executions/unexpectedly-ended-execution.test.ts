import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Execution } from '@/lib/domain/executions/execution';
import { buildPagedExecution } from '@/lib/testing/build-execution';
import { buildSource } from '@/lib/testing/build-snapshot';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { unexpectedlyEndedExecution } from './unexpectedly-ended-execution';

const ended = (id: string, endedAt: Date | null, overrides: Partial<Execution> = {}) =>
  buildPagedExecution({ id, endedAt, status: 'endedUnexpectedly', statusCode: 6, ...overrides });

type Facts = Parameters<typeof judgeExecutions>[1];

const judge = (executions: Execution[], facts: Facts = {}) =>
  judgeExecutions(unexpectedlyEndedExecution, { executions, ...facts });

describe('unexpectedly-ended-execution', () => {
  it.each<[string, Execution, string[]]>([
    ['an hour ago', ended('1', secondsAgo(3_600)), ['found 1']],
    ['a second earlier', ended('1', secondsAgo(3_601)), []],
    ['in a way that was overwritten since', ended('1', minutesAgo(5), { status: 'succeeded' }), []],
    ['by failing', ended('1', minutesAgo(5), { status: 'failed' }), []],
    ['at an unknown time', ended('1', null), []],
  ])('an execution that ended %s', (_when, execution, verdicts) => {
    expect(verdictsOf(judge([execution]))).toEqual(verdicts);
  });

  it('tells one alone with its worker and its attempts', () => {
    expect(judge([ended('1', minutesAgo(5))]).findings).toMatchObject([
      {
        severity: 'critical',
        subject: { kind: 'execution', id: '1', name: 'Load.dtsx #1' },
        evidence: { executionCount: 1, machineName: 'ETLW01', attemptCount: 1 },
      },
    ]);
  });

  it('tells those of one sweep together, under the one that ended first', () => {
    const together = [
      ended('30', secondsAgo(400)),
      ended('10', secondsAgo(700)),
      ended('20', secondsAgo(700)),
    ];
    const { findings } = judge([...together, ended('40', secondsAgo(399))]);
    expect(findings).toMatchObject([
      {
        subject: { id: '10', name: 'Load.dtsx #10 + 2' },
        evidence: { endCause: 'sweep', executionCount: 3, executionIds: ['10', '20', '30'] },
      },
      { subject: { id: '40' }, evidence: { executionCount: 1 } },
    ]);
    expect(findings[1]?.evidence).not.toHaveProperty('endCause');
  });

  it('keeps a group under the same name while its last member is in sight', () => {
    const group = [ended('1', secondsAgo(3_700)), ended('2', secondsAgo(3_500))];
    expect(verdictsOf(judge(group))).toEqual(['found 1']);
  });

  it('tells those that ended right after a start of SQL Server together, however far apart', () => {
    const source = buildSource({ startedAt: minutesAgo(20) });
    const executions = [
      ended('1', minutesAgo(20)),
      ended('2', minutesAgo(15)),
      ended('3', secondsAgo(15 * 60 - 1)),
      ended('4', secondsAgo(20 * 60 + 1)),
    ];
    expect(judge(executions, { snapshot: { source } }).findings).toMatchObject([
      { subject: { id: '4' }, evidence: { executionCount: 1 } },
      {
        subject: { id: '1' },
        evidence: {
          endCause: 'serverStart',
          serverStartedAt: minutesAgo(20).toISOString(),
          executionIds: ['1', '2'],
        },
      },
      { subject: { id: '3' }, evidence: { executionCount: 1 } },
    ]);
  });

  it('tells those that ended around a move to another server together', () => {
    const previous = { name: 'SQLNODE2', lastSeenAt: minutesAgo(12), changedAt: minutesAgo(10) };
    const server = { name: 'SQLNODE1', lastSeenAt: minutesAgo(0), previous };
    const memory = { ...EMPTY_MEMORY, server };
    const executions = [ended('1', minutesAgo(11)), ended('2', minutesAgo(5))];
    expect(judge(executions, { context: { memory } }).findings).toMatchObject([
      {
        evidence: {
          endCause: 'failover',
          previousServer: 'SQLNODE2',
          serverName: 'SQLNODE1',
          executionCount: 2,
        },
      },
    ]);
  });

  it('says when what ended lately is not known', () => {
    const endings = { knownSinceAt: minutesAgo(1), createdSinceAt: minutesAgo(2) };
    expect(verdictsOf(judge([], { endings }))).toEqual(['unknown *: executions']);
  });
});
