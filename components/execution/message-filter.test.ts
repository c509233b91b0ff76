import { describe, expect, it } from 'vitest';
import {
  NO_FILTER,
  parseMessageFilter,
  toggleType,
  toMessageQuery,
  type RawMessageFilter,
} from './message-filter';

const parse = (raw: Partial<RawMessageFilter>) => parseMessageFilter({ ...NO_FILTER, ...raw });

describe('the filter of the messages', () => {
  it('is what the address says, and what the API is asked', () => {
    const raw = {
      type: '120,130',
      sourceType: 60,
      source: 'Load & file',
      path: '\\P',
      text: '50%',
    };
    expect(toMessageQuery(parse(raw))).toEqual({ ...raw, sourceType: '60' });
    expect(toMessageQuery(parse({}))).toEqual({});
  });

  it('filters nothing where nobody understands it', () => {
    expect(parse({ type: 'x,120,99999,120,,1e2', sourceType: 99_999 })).toMatchObject({
      typeCodes: [120],
      sourceType: null,
    });
  });

  it('never asks for more types than a query takes', () => {
    expect(parse({ type: '1,2,3,4,5,6,7,8,9' }).typeCodes).toHaveLength(8);
  });

  it('has one type more or less', () => {
    expect(toggleType([120], 130)).toBe('120,130');
    expect(toggleType([120, 130], 120)).toBe('130');
    expect(toggleType([120], 120)).toBeNull();
  });
});
