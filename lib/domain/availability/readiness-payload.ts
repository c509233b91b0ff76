import { z } from 'zod';
import { READINESS_PARTS, readinessSchema } from './ha-readiness';
import { READINESS_VARIANTS } from './readiness-status';
import { clusterPayload } from '@/lib/domain/payload';
import { MAX_NAME_LENGTH, MAX_NOTE_LENGTH } from './note-limits';

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must have no control characters');

/** How far the documented set-up for high availability has come. */
export const readinessPayloadSchema = clusterPayload(
  z.object({
    /** The variant that fits this instance. */
    fitting: z.enum(READINESS_VARIANTS),
    /** One for each variant. */
    variants: z.array(readinessSchema),
    /** False: notes can neither be read nor kept now, so what was noted shows as out of sight. */
    areNotesKept: z.boolean(),
  }),
);

export type ReadinessPayload = z.infer<typeof readinessPayloadSchema>;

/** What a person says of a part that no query can see. */
export const readinessNoteRequestSchema = z.strictObject({
  part: z.enum(READINESS_PARTS),
  by: oneLine(MAX_NAME_LENGTH).min(1),
  text: oneLine(MAX_NOTE_LENGTH),
  isDone: z.boolean(),
});

export type ReadinessNoteRequest = z.infer<typeof readinessNoteRequestSchema>;
