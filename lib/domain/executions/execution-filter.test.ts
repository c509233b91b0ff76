import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyFilter, NO_EXECUTION_FILTER, toFilterParameters } from './execution-filter';
import { executionFilterSchema, executionListInputSchema } from './execution-filter-schema';
import { EXECUTION_STATUSES } from './execution-status';

const name = fc.option(
  fc
    .string({ minLength: 1, maxLength: 260, unit: 'grapheme' })
    .filter((text) => text.trim() !== '' && text.length <= 260),
);
const time = fc.option(
  fc.date({ min: new Date('2017-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
);

const filters = fc.record({
  status: fc.subarray([...EXECUTION_STATUSES]),
  folder: name,
  project: name,
  package: name,
  worker: fc.option(fc.uuid().map((id) => id.toUpperCase())),
  caller: name,
  environment: name,
  from: time,
  to: time,
  scaleOut: fc.constantFrom('any' as const, 'yes' as const, 'no' as const),
  retried: fc.constantFrom('any' as const, 'yes' as const),
  text: name,
});

describe('a filter', () => {
  it('survives the journey through a URL', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const search = new URLSearchParams(toFilterParameters(filter)).toString();
        const read = executionFilterSchema.parse(Object.fromEntries(new URLSearchParams(search)));
        expect(read).toEqual(filter);
      }),
    );
  });

  it('of an empty URL, or of empty parameters, lets everything through', () => {
    expect(executionFilterSchema.parse({ folder: '', status: '', text: ' ', from: '' })).toEqual(
      NO_EXECUTION_FILTER,
    );
    expect(isEmptyFilter(NO_EXECUTION_FILTER)).toBe(true);
    expect(isEmptyFilter({ ...NO_EXECUTION_FILTER, text: 'x' })).toBe(false);
  });

  it('takes several statuses, each once', () => {
    expect(executionFilterSchema.parse({ status: 'running,failed,failed' }).status).toEqual([
      'running',
      'failed',
    ]);
  });

  it.each([
    ['a status that does not exist', { status: 'failed,done' }],
    ['a worker that is no id', { worker: "x'; --" }],
    ['a time that is none', { from: 'yesterday-ish' }],
    ['a name longer than any', { package: 'x'.repeat(261) }],
    ['another word for Scale Out', { scaleOut: 'maybe' }],
  ])('refuses %s', (_what, input) => {
    expect(executionFilterSchema.safeParse(input).success).toBe(false);
  });
});

describe('the input of a list', () => {
  it.each(['0', '101', '-1', '1.5', 'x'])('refuses to take %s rows', (take) => {
    expect(executionListInputSchema.safeParse({ take }).success).toBe(false);
  });

  it('takes fifty from the newest unless told otherwise', () => {
    expect(executionListInputSchema.parse({})).toMatchObject({ take: 50, cursor: null });
  });
});
