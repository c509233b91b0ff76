import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packSegments, segmentsSchema } from './packed-segments';
import { segmentStateSchema, type Segment } from './segment';

const part = fc.record({
  state: fc.constantFrom(...segmentStateSchema.options),
  isEnabled: fc.boolean(),
  isMixed: fc.boolean(),
  lengthMs: fc.integer({ min: 1, max: 1_000_000 }),
});

it('segments are the same after they went over the wire, packed or not', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      let atMs = 1_700_000_000_000;
      const segments = parts.map(({ lengthMs, ...look }): Segment => {
        const from = new Date(atMs);
        atMs += lengthMs;
        return { ...look, from, to: new Date(atMs) };
      });
      for (const sent of [packSegments(segments), segments]) {
        expect(segmentsSchema.parse(JSON.parse(JSON.stringify(sent)))).toEqual(segments);
      }
    }),
  );
});
