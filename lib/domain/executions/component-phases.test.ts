import { describe, expect, it } from 'vitest';
import { sumPhases, type ComponentPhase } from './component-phases';

const at = (second: number | null) => (second === null ? null : new Date(second * 1_000));

function phase(
  id: number,
  name: string | null,
  from: number | null,
  to: number | null,
  component = 'Source',
): ComponentPhase {
  return {
    id: String(id),
    packageName: 'Load.dtsx',
    taskName: 'Load',
    componentName: component,
    phase: name,
    startedAt: at(from),
    endedAt: at(to),
    executionPath: '\\P\\Load',
  };
}

const totals = (rows: ComponentPhase[]) =>
  sumPhases(rows).map(({ componentName, totalMs, phases }) => [
    componentName,
    totalMs,
    ...phases.map((one) => [one.phase, one.callCount, one.totalMs, one.openCount]),
  ]);

describe('phases', () => {
  it('are summed per component, slowest first', () => {
    expect(
      totals([
        phase(1, 'PrimeOutput', 0, 3),
        phase(2, 'ProcessInput', 0, 1, 'Target'),
        phase(3, 'ProcessInput', 2, 8, 'Target'),
      ]),
    ).toEqual([
      ['Target', 7_000, ['ProcessInput', 2, 7_000, 0]],
      ['Source', 3_000, ['PrimeOutput', 1, 3_000, 0]],
    ]);
  });

  it('that the view pairs the other way round as well are counted once', () => {
    expect(totals([phase(1, 'Validate', 0, 3), phase(2, 'Validate', 3, 0)])).toEqual([
      ['Source', 3_000, ['Validate', 1, 3_000, 0]],
    ]);
  });

  it('that end before they began, without a twin, count without length', () => {
    expect(totals([phase(1, 'Validate', 3, 0)])).toEqual([['Source', 0, ['Validate', 1, 0, 0]]]);
  });

  it('without an end are open, and those without a name or a start are not dropped', () => {
    expect(totals([phase(1, 'PrimeOutput', 0, null), phase(2, null, null, null)])).toEqual([
      ['Source', 0, ['PrimeOutput', 1, 0, 1], ['', 1, 0, 1]],
    ]);
  });
});
