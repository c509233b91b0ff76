import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addCountText, formatCounts, parseCounts } from './count-text';

const counts = fc
  .array(fc.tuple(fc.nat({ max: 2 ** 31 }), fc.integer({ min: -9, max: 2 ** 40 })))
  .map((pairs) => new Map(pairs.filter(([, count]) => count !== 0)));

it('what is kept of counts says them again', () => {
  fc.assert(
    fc.property(counts, (given) => {
      expect(parseCounts(formatCounts(given))).toEqual(given);
    }),
  );
});

it('texts that SQL has joined add up', () => {
  const sum = parseCounts('1:2 30:4');
  addCountText(sum, '1:3 7:1 30:-4');
  expect(sum).toEqual(
    new Map([
      [1, 5],
      [7, 1],
    ]),
  );
});
