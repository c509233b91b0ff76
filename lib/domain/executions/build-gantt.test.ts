import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGantt, type ExecutableStatistic } from './build-gantt';
import type { Gantt } from './execution-gantt';
import { iterationText, parseExecutionPath } from './execution-path';

const START_MS = Date.UTC(2026, 10, 22, 3);
const at = (second: number) => new Date(START_MS + second * 1_000);
const NOW = at(100);

let nextId = 1;

function run(
  executionPath: string | null,
  from: number | null,
  to: number | null,
  overrides: Partial<ExecutableStatistic> = {},
): ExecutableStatistic {
  return {
    id: String(nextId++),
    executionPath,
    startedAt: from === null ? null : at(from),
    endedAt: to === null ? null : at(to),
    durationMs: null,
    resultCode: to === null ? null : 0,
    value: null,
    executableName: null,
    packageName: 'Load.dtsx',
    packagePath: null,
    ...overrides,
  };
}

const build = (statistics: ExecutableStatistic[], isExecutionOpen = false): Gantt =>
  buildGantt({ statistics, isExecutionOpen, now: NOW });

const lines = ({ nodes }: Gantt) => nodes.map(({ id, runs }) => `${id} ${runs.length}`);

const critical = ({ nodes }: Gantt) =>
  nodes.flatMap(({ name, runs }) =>
    runs.filter(({ isCritical }) => isCritical).map(({ iteration }) => `${name}${iteration ?? ''}`),
  );

describe('an execution path', () => {
  it.each([
    ['\\P', '\\P', null, 'P', null],
    ['\\P\\Loop[2]\\Task', '\\P\\Loop\\Task', '\\P\\Loop', 'Task', '2'],
    ['\\P\\A[1]\\B[12]\\C', '\\P\\A\\B\\C', '\\P\\A\\B', 'C', '1.12'],
    ['P', '\\P', null, 'P', null],
    ['', '\\', null, '', null],
    [null, '\\', null, '', null],
    ['\\P\\[x]', '\\P\\[x]', '\\P', '[x]', null],
  ])('%j is taken apart', (path, id, parentId, name, iteration) => {
    const parsed = parseExecutionPath(path);
    expect(parsed).toMatchObject({ id, parentId, name });
    expect(iterationText(parsed.iterations)).toBe(iteration);
  });
});

describe('a chart of executables', () => {
  it('nests containers and loops, with a bar for each iteration', () => {
    const gantt = build([
      run('\\P', 0, 10),
      run('\\P\\Loop', 1, 9),
      run('\\P\\Loop[2]\\Load', 5, 9),
      run('\\P\\Loop[1]\\Load', 1, 5),
      run('\\P\\First', 0, 1),
    ]);
    expect(lines(gantt)).toEqual(['\\P 1', '\\P\\First 1', '\\P\\Loop 1', '\\P\\Loop\\Load 2']);
    expect(gantt.nodes[3]?.runs.map(({ iteration }) => iteration)).toEqual(['1', '2']);
    expect(gantt.nodes[3]).toMatchObject({ depth: 2, totalDurationMs: 8_000, isDerived: false });
    expect([gantt.startedAt, gantt.endedAt]).toEqual([at(0), at(10)]);
  });

  it('draws what has no row of its own around its children', () => {
    const gantt = build([run('\\P\\Seq\\Task', 1, 2)]);
    expect(gantt.nodes.map(({ id, isDerived }) => [id, isDerived])).toEqual([
      ['\\P', true],
      ['\\P\\Seq', true],
      ['\\P\\Seq\\Task', false],
    ]);
  });

  it('leaves bars open while the execution is, and says nothing of an end that was never logged', () => {
    const open = build([run('\\P', 0, null)], true);
    expect(open.nodes[0]).toMatchObject({
      isRunning: true,
      runs: [{ isRunning: true, endedAt: null }],
    });
    expect(open.endedAt).toEqual(NOW);
    const over = build([run('\\P', 0, null)]);
    expect(over.nodes[0]?.runs[0]).toMatchObject({
      isRunning: false,
      endedAt: null,
      durationMs: null,
    });
    expect(over.endedAt).toEqual(at(0));
  });

  it('gives a bar that ends before it begins no length, and says that clocks differ', () => {
    const gantt = build([run('\\P', 5, 3, { durationMs: -2_000 })]);
    expect(gantt.nodes[0]?.runs[0]).toMatchObject({
      startedAt: at(5),
      endedAt: at(5),
      durationMs: 0,
      isClockSkewed: true,
    });
  });

  it('keeps results that no document lists as numbers, and failures without any time', () => {
    const gantt = build([
      run('\\P', 0, 1, { resultCode: 9 }),
      run('\\P\\Lost', null, null, { resultCode: 1 }),
    ]);
    expect(gantt.nodes[0]?.runs[0]).toMatchObject({ result: 'unknown', resultCode: 9 });
    expect(gantt.nodes[1]).toMatchObject({ runs: [], failedCount: 1 });
  });

  it('shows a repeated attempt as a second bar of the same lines', () => {
    const gantt = build([
      run('\\P', 0, 5),
      run('\\P\\T', 1, 5),
      run('\\P', 20, 30),
      run('\\P\\T', 21, 30),
    ]);
    expect(lines(gantt)).toEqual(['\\P 2', '\\P\\T 2']);
  });
});

describe('the critical path', () => {
  it('goes from the last end backwards, and through what is inside', () => {
    const gantt = build([
      run('\\P', 0, 20),
      run('\\P\\A', 0, 5),
      run('\\P\\B', 0, 9),
      run('\\P\\C', 10, 20),
      run('\\P\\C\\X', 10, 12),
      run('\\P\\C\\Y', 10, 20),
    ]);
    expect(critical(gantt)).toEqual(['P', 'B', 'C', 'Y']);
  });

  it('goes through every iteration of a loop that runs one after the other', () => {
    const gantt = build([
      run('\\P', 0, 9),
      run('\\P\\Loop', 0, 9),
      run('\\P\\Loop[1]\\T', 0, 4),
      run('\\P\\Loop[2]\\T', 4, 9),
      run('\\P\\Loop[2]\\Short', 4, 5),
    ]);
    expect(critical(gantt)).toEqual(['P', 'Loop', 'T1', 'T2']);
  });

  it('ends at what still runs', () => {
    const gantt = build([run('\\P', 0, null), run('\\P\\A', 0, 4), run('\\P\\B', 4, null)], true);
    expect(critical(gantt)).toEqual(['P', 'A', 'B']);
  });
});

describe('any chart', () => {
  const statistic = fc
    .record({
      path: fc.array(fc.constantFrom('P', 'A', 'B[1]', 'B[2]', ''), { maxLength: 4 }),
      from: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
      to: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
      durationMs: fc.option(fc.integer({ min: -5, max: 5_000 }), { nil: null }),
      resultCode: fc.option(fc.integer({ min: -1, max: 5 }), { nil: null }),
    })
    .map(({ path, from, to, ...rest }) => run(`\\${path.join('\\')}`, from, to, rest));

  it('has no bar of negative length, no line without its parent, and every run that has a time', () => {
    fc.assert(
      fc.property(fc.array(statistic, { maxLength: 30 }), fc.boolean(), (statistics, isOpen) => {
        const { nodes } = build(statistics, isOpen);
        const ids = new Set(nodes.map(({ id }) => id));
        const runs = nodes.flatMap((node) => node.runs);
        expect(runs).toHaveLength(
          statistics.filter(({ startedAt, endedAt }) => startedAt ?? endedAt).length,
        );
        for (const { startedAt, endedAt, durationMs } of runs) {
          expect((endedAt ?? startedAt).getTime()).toBeGreaterThanOrEqual(startedAt.getTime());
          expect(durationMs ?? 0).toBeGreaterThanOrEqual(0);
        }
        expect(nodes.every(({ parentId }) => parentId === null || ids.has(parentId))).toBe(true);
        expect(ids.size).toBe(nodes.length);
      }),
    );
  });
});
