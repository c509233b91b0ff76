import { describe, expect, it } from 'vitest';
import { formatColumns, parseColumns, toggleColumn } from './execution-columns';

describe('the columns of the list', () => {
  it('are those of the address, else those that the browser remembers, else the usual ones', () => {
    expect(parseColumns('worker', 'caller')).toEqual(['status', 'id', 'cluster', 'worker']);
    expect(parseColumns(null, 'caller')).toEqual(['status', 'id', 'cluster', 'caller']);
    expect(parseColumns(null, '')).toContain('package');
  });

  it('keep their order, whatever the order in which they were chosen', () => {
    expect(parseColumns('caller.package', null).slice(3)).toEqual(['package', 'caller']);
    expect(toggleColumn(['status', 'id', 'caller'], 'worker')).toEqual([
      'status',
      'id',
      'worker',
      'caller',
    ]);
  });

  it('are read back as they were written', () => {
    const columns = parseColumns('ended.scaleOut.queued', null);
    expect(parseColumns(formatColumns(columns), null)).toEqual(columns);
  });

  it('fall back to the usual ones when nothing of them is known', () => {
    expect(parseColumns('nonsense', null)).toEqual(parseColumns(null, null));
  });
});
