import { describe, expect, it } from 'vitest';
import { NO_EXECUTION_FILTER, toFilterParameters } from '@/lib/domain/executions/execution-filter';
import { executionFilterParams, parseFilter, withoutProblems } from './execution-filter-address';

type Raw = Parameters<typeof parseFilter>[0];

const NOTHING = Object.fromEntries(
  Object.keys(executionFilterParams).map((name) => [name, null]),
) as Raw;

const parse = (raw: Partial<Raw>) => parseFilter({ ...NOTHING, ...raw });

describe('the address of a list', () => {
  it('filters nothing when it says nothing', () => {
    expect(parse({})).toEqual({ filter: NO_EXECUTION_FILTER, problems: [] });
  });

  it('gives the same list to whoever opens it', () => {
    const raw = {
      status: 'running,failed',
      folder: 'Sales',
      package: 'Load & Check.dtsx',
      worker: '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
      from: '2026-11-22T03:00:00.000Z',
      scaleOut: 'yes',
      retried: 'yes',
      text: '100 %',
    };
    expect(toFilterParameters(parse(raw).filter)).toEqual(raw);
  });

  it('tells a status that does not exist, and still uses those that do', () => {
    const { filter, problems } = parse({ status: 'failed,broken' });
    expect(filter.status).toEqual(['failed']);
    expect(problems).toEqual([{ name: 'status', value: 'broken' }]);
  });

  it.each([
    ['worker', 'ETLW01'],
    ['from', 'yesterday'],
    ['scaleOut', 'perhaps'],
    ['retried', 'no'],
    ['folder', 'x'.repeat(300)],
  ] as const)(
    'tells that %s is not understood instead of dropping it in silence',
    (name, value) => {
      const { filter, problems } = parse({ [name]: value, caller: 'me' });
      expect(problems).toEqual([{ name, value }]);
      expect(toFilterParameters(filter)).toEqual({ caller: 'me' });
    },
  );

  it('tells a range that ends before it begins', () => {
    const range = { from: '2026-11-22T03:00:00Z', to: '2026-11-22T02:00:00Z' };
    const { filter, problems } = parse(range);
    expect(problems).toEqual([{ name: 'to', value: range.to }]);
    expect(filter.to).toBeNull();
  });

  it('loses only what is not understood when that is taken out', () => {
    const raw = { ...NOTHING, status: 'failed,broken', worker: 'ETLW01', caller: 'me' };
    const change = withoutProblems(raw, parseFilter(raw).problems);
    expect(parseFilter({ ...raw, ...change }).problems).toEqual([]);
    expect(change).toEqual({ status: 'failed', worker: null });
  });
});
