import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage } from './cut-page';

type Row = { key: number; name: number };

const keyOf = ({ key }: Row) => String(key);

/** TOP (n) WITH TIES of what lies behind a key. */
function query(rows: readonly Row[], behind: number, top: number): Row[] {
  const rest = rows.filter(({ key }) => key > behind);
  const last = rest[top - 1];
  return rest.filter((row, index) => index < top || row.key === last?.key);
}

describe('pages cut from answers with ties', () => {
  it('lose no row and double none, however many nothing tells apart', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 7 }), (list, take) => {
        const rows = list.toSorted((a, b) => a - b).map((key, name) => ({ key, name }));
        const read: Row[] = [];
        for (let hasMore = true; hasMore;) {
          const page = cutPage(query(rows, read.at(-1)?.key ?? -1, take + 1), take, keyOf);
          read.push(...page.rows);
          hasMore = page.hasMore;
        }
        expect(read).toEqual(rows);
      }),
    );
  });
});
