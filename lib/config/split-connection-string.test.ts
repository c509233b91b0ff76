import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitConnectionString } from './split-connection-string';

/** The pairs as `keyword=value`, or null. */
function split(text: string): string[] | null {
  return splitConnectionString(text)?.map(({ keyword, value }) => `${keyword}=${value}`) ?? null;
}

describe('splitConnectionString', () => {
  it.each([
    ['a=1;b=2', ['a=1', 'b=2']],
    ['a=1;b=2;', ['a=1', 'b=2']],
    ['a=1;;; b=2 ;;', ['a=1', 'b=2']],
    [' ; a=1', ['a=1']],
    ['  Data Source =  host ; UID = sa ', ['data source=host', 'uid=sa']],
    ['a=;b=2', ['a=', 'b=2']],
    ['a=', ['a=']],
    ['a=x=y==z', ['a=x=y==z']],
    ['a==b=1', ['a=b=1']],
    ['a="x;y";b=2', ['a=x;y', 'b=2']],
    ['a="x ""y"" z"', ['a=x "y" z']],
    ["a='it''s';b=2", ["a=it's", 'b=2']],
    [`a='say "x"'`, ['a=say "x"']],
    ['a="  kept  " ; b=2', ['a=  kept  ', 'b=2']],
    ['a=""', ['a=']],
    ['a=x"y', ['a=x"y']],
    ['a={x}', ['a={x}']],
    ['a={x;b=2', ['a={x', 'b=2']],
    ['Driver={ODBC Driver 18};PWD={a;b}}c}', ['driver=ODBC Driver 18', 'pwd=a;b}c']],
    ['line=1;\r\nnext=2', ['line=1', 'next=2']],
    ['', []],
    [' ; ;', []],
  ])('takes %j apart', (text, pairs) => {
    expect(split(text)).toEqual(pairs);
  });

  it.each(['plain', 'a=1;plain', '=1', 'a="x', "a='x", 'a="x"y;b=1', 'a="x""', 'Driver={x'])(
    'gives up on %j, which ADO.NET refuses as well',
    (text) => {
      expect(splitConnectionString(text)).toBeNull();
    },
  );

  it('gives back whatever was put into quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        const doubled = `x=1;Password="${secret.replaceAll('"', '""')}";y=2`;
        expect(splitConnectionString(doubled)).toContainEqual({
          keyword: 'password',
          value: secret,
        });
      }),
    );
  });

  it('ends for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab=;"\'{} driver') }), (text) => {
        expect(splitConnectionString(text)).toSatisfy(
          (pairs) => pairs === null || Array.isArray(pairs),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
