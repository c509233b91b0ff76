import { z } from 'zod';
import { instant } from './instant';
import { sqlFailureSchema, type SqlFailure } from './sql-failure';

/** Data as it was when it was last proven, kept beside a failure so that a page can show it as stale. */
export type LastGood<Data> = { data: Data; collectedAt: Date };

/** One part of a snapshot: what was read, or why it could not be read. An empty list is only ever `collected`. */
export type Section<Data> =
  | { status: 'collected'; data: Data; collectedAt: Date }
  | { status: 'failed'; error: SqlFailure; lastGood: LastGood<Data> | null }
  | { status: 'denied'; object: string; grant: string; lastGood: LastGood<Data> | null }
  | { status: 'notApplicable'; reason: string };

/** The state of a section without its data: what every payload says about each part it was made from. */
export const sectionStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('collected'), collectedAt: instant }),
  z.object({
    status: z.literal('failed'),
    error: sqlFailureSchema,
    lastCollectedAt: instant.nullable(),
  }),
  z.object({
    status: z.literal('denied'),
    object: z.string(),
    grant: z.string(),
    lastCollectedAt: instant.nullable(),
  }),
  z.object({ status: z.literal('notApplicable'), reason: z.string() }),
]);

export type SectionState = z.infer<typeof sectionStateSchema>;

/** The newest data that was ever proven, fresh or not; null when there never was any. */
export function lastKnownData<Data>(section: Section<Data>): LastGood<Data> | null {
  if (section.status === 'collected') return section;
  return section.status === 'notApplicable' ? null : section.lastGood;
}

/** Strips the data off a section. */
export function sectionState(section: Section<unknown>): SectionState {
  switch (section.status) {
    case 'collected':
      return { status: 'collected', collectedAt: section.collectedAt };
    case 'failed':
      return {
        status: 'failed',
        error: section.error,
        lastCollectedAt: section.lastGood?.collectedAt ?? null,
      };
    case 'denied':
      return {
        status: 'denied',
        object: section.object,
        grant: section.grant,
        lastCollectedAt: section.lastGood?.collectedAt ?? null,
      };
    case 'notApplicable':
      return section;
  }
}
