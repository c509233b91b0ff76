import { describe, expect, it } from 'vitest';
import { buildGantt, type ExecutableStatistic } from './build-gantt';
import type { EventMessage } from './event-message';
import { compareDurations, compareParameters, findNewErrors } from './execution-comparison';
import type { ExecutionParameter } from './execution-parameter';

const NOW = new Date('2026-11-22T03:00:00Z');

function gantt(durations: Record<string, (number | null)[]>) {
  const statistics = Object.entries(durations).flatMap(([path, list]) =>
    list.map((durationMs, index): ExecutableStatistic => ({
      id: `${path}${index}`,
      executionPath: path,
      startedAt: NOW,
      endedAt: durationMs === null ? null : new Date(NOW.getTime() + durationMs),
      durationMs,
      resultCode: 0,
      value: null,
      executableName: null,
      packageName: 'Load.dtsx',
      packagePath: path,
    })),
  );
  return buildGantt({ statistics, isExecutionOpen: false, now: NOW });
}

function parameter(
  name: string,
  value: string | null,
  overrides: Partial<ExecutionParameter> = {},
): ExecutionParameter {
  return {
    id: name,
    scope: 'package',
    scopeCode: 30,
    name,
    dataType: 'String',
    value,
    isSensitive: false,
    isRequired: false,
    isSet: true,
    isRuntimeOverride: false,
    ...overrides,
  };
}

const error = (messageCode: number | null, sourceName: string | null, key = 'k') =>
  ({ messageCode, sourceName, subcomponentName: null, text: 'text', key }) as EventMessage;

describe('durations', () => {
  it('are summed over all runs of an executable and set beside each other', () => {
    const changes = compareDurations(
      gantt({ '\\P': [900], '\\P\\Load': [100, 300] }),
      gantt({ '\\P': [500], '\\P\\Load': [150] }),
    );
    expect(
      changes.map(({ executable, currentMs, baselineMs }) => [executable, currentMs, baselineMs]),
    ).toEqual([
      ['P', 900, 500],
      ['Load', 400, 150],
    ]);
    expect(changes[1]).toMatchObject({ currentRunCount: 2, baselineRunCount: 1 });
  });

  it('of what ran in one of the two only are not zero but unknown', () => {
    const changes = compareDurations(
      gantt({ '\\P': [1], '\\P\\New': [2] }),
      gantt({ '\\P': [1], '\\P\\Old': [3] }),
    );
    expect(
      changes
        .slice(1)
        .map(({ executable, currentMs, baselineMs }) => [executable, currentMs, baselineMs]),
    ).toEqual([
      ['New', 2, null],
      ['Old', null, 3],
    ]);
  });

  it('of what has no end are unknown', () => {
    const [change] = compareDurations(gantt({ '\\P': [null] }), gantt({ '\\P': [5] }));
    expect(change).toMatchObject({ currentMs: null, baselineMs: 5 });
  });
});

describe('parameters', () => {
  it.each<[string, ExecutionParameter[], ExecutionParameter[], unknown[]]>([
    ['the same', [parameter('a', '1')], [parameter('a', '1')], []],
    ['another value', [parameter('a', '1')], [parameter('a', '2')], ['changed']],
    ['NULL now', [parameter('a', null)], [parameter('a', '2')], ['changed']],
    ['a new one', [parameter('a', '1')], [], ['added']],
    ['one that is gone', [], [parameter('a', '1')], ['removed']],
    [
      'another scope',
      [parameter('a', '1', { scopeCode: 20 })],
      [parameter('a', '1')],
      ['added', 'removed'],
    ],
    [
      'a sensitive one',
      [parameter('a', null, { isSensitive: true })],
      [parameter('a', null, { isSensitive: true })],
      ['notComparable'],
    ],
    [
      'a masked one',
      [parameter('a', 'Password=***')],
      [parameter('a', 'Password=***')],
      ['notComparable'],
    ],
  ])('%s', (_what, current, baseline, kinds) => {
    expect(compareParameters(current, baseline).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('new errors', () => {
  it('are told once by code and source, most frequent first, and known ones not at all', () => {
    const current = [
      error(1, 'A'),
      error(2, 'A', 'first'),
      error(2, 'A'),
      error(1, 'B'),
      error(null, null),
    ];
    expect(findNewErrors(current, [error(1, 'A')])).toMatchObject([
      { messageCode: 2, sourceName: 'A', count: 2, key: 'first' },
      { messageCode: 1, sourceName: 'B', count: 1 },
      { messageCode: null, sourceName: null, count: 1 },
    ]);
  });
});
