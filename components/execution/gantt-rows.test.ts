import { describe, expect, it } from 'vitest';
import { buildGanttNode, buildRun } from '@/lib/testing/build-gantt-node';
import { listGanttRows } from './gantt-rows';

const runs = (...ids: string[]) => ids.map((id) => buildRun({ id }));

const nodes = [
  buildGanttNode({ id: '\\P', runs: runs('1') }),
  buildGanttNode({ id: '\\P\\Loop', parentId: '\\P', runs: runs('2', '3') }),
  buildGanttNode({ id: '\\P\\Loop\\Load', parentId: '\\P\\Loop', runs: runs('4', '5') }),
  buildGanttNode({ id: '\\P\\Mail', parentId: '\\P', runs: runs('6') }),
];

const outline = (toggled: string[] = []) =>
  listGanttRows(nodes, new Set(toggled)).map(
    ({ id, level, position, siblingCount, hasChildren, isExpanded }) =>
      `${' '.repeat(level - 1)}${hasChildren ? (isExpanded ? '▾' : '▸') : '·'} ${id} ${position}/${siblingCount}`,
  );

describe('the lines of the chart', () => {
  it('are nested, with containers open and runs folded', () => {
    expect(outline()).toEqual([
      '▾ \\P 1/1',
      ' ▾ \\P\\Loop 1/2',
      '  ▸ \\P\\Loop|runs 1/2',
      '  ▸ \\P\\Loop\\Load 2/2',
      ' · \\P\\Mail 2/2',
    ]);
  });

  it('show each iteration of what is opened', () => {
    expect(outline(['\\P\\Loop\\Load', '\\P\\Loop|runs'])).toEqual([
      '▾ \\P 1/1',
      ' ▾ \\P\\Loop 1/2',
      '  ▾ \\P\\Loop|runs 1/2',
      '   · \\P\\Loop|2 1/2',
      '   · \\P\\Loop|3 2/2',
      '  ▾ \\P\\Loop\\Load 2/2',
      '   · \\P\\Loop\\Load|4 1/2',
      '   · \\P\\Loop\\Load|5 2/2',
      ' · \\P\\Mail 2/2',
    ]);
  });

  it('hide what is in a folded container', () => {
    expect(outline(['\\P'])).toEqual(['▸ \\P 1/1']);
  });

  it('do not lose what has no parent in this part', () => {
    const [, , load] = nodes;
    expect(load && listGanttRows([load], new Set())).toMatchObject([{ level: 1 }]);
  });
});
