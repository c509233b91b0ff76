import { describe, expect, it } from 'vitest';
import { contextTypeOf, gatherContext, type ContextRow } from './event-message-context';

const row = (
  depth: number | null,
  sourceName: string | null,
  propertyName: string | null,
): ContextRow => ({
  depth,
  type: 'task',
  typeCode: 10,
  sourceName,
  packagePath: null,
  propertyName,
  propertyValue: null,
});

describe('context', () => {
  it('is gathered by object, from the error outwards, with what was there before last', () => {
    const objects = gatherContext([
      row(0, 'Package', 'A'),
      row(2, 'Loop', 'B'),
      row(1, 'Load', 'C'),
      row(1, 'Load', 'D'),
      row(null, null, null),
    ]);
    expect(
      objects.map(({ depth, sourceName, properties }) => [depth, sourceName, properties.length]),
    ).toEqual([
      [1, 'Load', 2],
      [2, 'Loop', 1],
      [0, 'Package', 1],
      [null, null, 1],
    ]);
  });

  it('of a type that no document lists is unknown', () => {
    expect([contextTypeOf(80), contextTypeOf(95), contextTypeOf(null)]).toEqual([
      'connectionManager',
      'unknown',
      'unknown',
    ]);
  });
});
