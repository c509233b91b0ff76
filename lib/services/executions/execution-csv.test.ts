import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHeader, csvIncomplete, csvRecord } from './execution-csv';

/** A reader of RFC 4180, for one record. */
function parseRecord(record: string): string[] {
  const fields: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/y;
  let match: RegExpExecArray | null;
  do {
    match = pattern.exec(record);
    if (!match) throw new Error(`not a record: ${record}`);
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  } while (match[3] === ',');
  return fields;
}

describe('a record', () => {
  it('is read back by any reader of CSV, whatever the texts', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (values) => {
        const fields = parseRecord(csvRecord(values));
        expect(
          fields.map((field, index) => field === values[index] || field === `'${values[index]}`),
        ).not.toContain(false);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1'])(
    'makes %j harmless for a spreadsheet',
    (text) => {
      expect(parseRecord(csvRecord([text]))).toEqual([`'${text}`]);
    },
  );

  it.each(['Load.dtsx', 'CONTOSO\\etl', '夜間処理', 'a=b', '2026-11-20T20:00:00.000Z'])(
    'leaves %j as it is',
    (text) => {
      expect(parseRecord(csvRecord([text]))).toEqual([text]);
    },
  );

  it('writes numbers as numbers, also negative ones, and nothing for what is missing', () => {
    expect(csvRecord([-5, null, 7])).toBe('-5,,7\r\n');
  });
});

it('the record that a file is incomplete is as wide as the others', () => {
  const last = parseRecord(csvIncomplete('PROD', 'timeout', '4711'));
  expect(last).toHaveLength(parseRecord(csvHeader()).length);
  expect(last.slice(0, 4)).toEqual(['PROD', '#INCOMPLETE', 'timeout', 'below 4711']);
});
