import { expect, test } from 'vitest';
import { decodePart } from './decode-part';

test.each([
  ['PROD%20ETL', 'PROD ETL'],
  ['a%2Fb', 'a/b'],
  ['plain', 'plain'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['100%', '100%'],
])('%s is %s', (part, expected) => {
  expect(decodePart(part)).toBe(expected);
});
