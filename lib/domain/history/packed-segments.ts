import { z } from 'zod';
import { segmentSchema, segmentStateSchema, type Segment } from './segment';

/** One character for each look of a segment: its state, then whether it is enabled, then whether it is mixed. */
const LOOKS = segmentStateSchema.options.flatMap((state) =>
  [true, false].flatMap((isEnabled) =>
    [false, true].map((isMixed) => ({ state, isEnabled, isMixed })),
  ),
);
const DIGITS = 36;

const packedSegmentsSchema = z.object({
  /** In ms since 1970. */
  from: z.array(z.number()),
  /** Where the last one ends; each of the others ends where the next one begins. */
  to: z.number(),
  looks: z.string().regex(/^[0-9a-j]*$/),
});

export type PackedSegments = z.infer<typeof packedSegmentsSchema>;

/** Segments of a timeline as a seventh of the text that they would be by themselves. They have to follow on one another. */
export function packSegments(segments: readonly Segment[]): PackedSegments {
  return {
    from: segments.map(({ from }) => from.getTime()),
    to: segments.at(-1)?.to.getTime() ?? 0,
    looks: segments.map((segment) => LOOKS.findIndex(isLikeIn(segment)).toString(DIGITS)).join(''),
  };
}

function unpackSegments({ from, to, looks }: PackedSegments): Segment[] {
  return from.flatMap((fromMs, index) => {
    const look = LOOKS[Number.parseInt(looks.charAt(index), DIGITS)];
    if (!look) return [];
    return [{ ...look, from: new Date(fromMs), to: new Date(from[index + 1] ?? to) }];
  });
}

function isLikeIn(segment: Segment) {
  return (look: Omit<Segment, 'from' | 'to'>) =>
    look.state === segment.state &&
    look.isEnabled === segment.isEnabled &&
    look.isMixed === segment.isMixed;
}

/** Segments as they are in the process, or packed for the wire; the same schema reads both. */
export const segmentsSchema = z.union([
  packedSegmentsSchema.transform(unpackSegments),
  z.array(segmentSchema),
]);
