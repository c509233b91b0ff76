import { describe, expect, it } from 'vitest';
import { instant } from './instant';

const AT = new Date('2026-11-22T03:00:00.123Z');

describe('an instant', () => {
  it('is read from the wire and from the process alike', () => {
    expect(instant.parse('2026-11-22T03:00:00.123Z')).toEqual(AT);
    expect(instant.parse('2026-11-22T04:00:00.123+01:00')).toEqual(AT);
    expect(instant.parse(AT)).toEqual(AT);
  });

  it.each([null, undefined, true, 0, '', 'soon', {}, new Date(Number.NaN)])(
    '%j is none: what is not known is not 1970',
    (value) => {
      expect(instant.safeParse(value).success).toBe(false);
    },
  );

  it('may be allowed to be missing', () => {
    expect(instant.nullable().parse(null)).toBeNull();
  });
});
