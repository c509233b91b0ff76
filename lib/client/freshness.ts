'use client';

import { judgeFreshness, type Freshness } from '@/lib/domain/freshness';
import type { SectionState } from '@/lib/domain/section';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import { isServerLost, useConnection } from './connection';
import { useServerTime } from './server-clock';

/** What has to be known of an answer to tell how old it may get. Every payload about one cluster has it. */
export type Timing = { takenAt: Date | null; pollIntervalMs: number; staleAfterMs: number };

/** How far what this browser holds may be trusted now; stale at once when the dashboard's server is lost. */
export function useFreshness({ takenAt, pollIntervalMs, staleAfterMs }: Timing): Freshness {
  const connection = useConnection();
  return useServerTime((now): Freshness => {
    if (isServerLost(connection, now)) return 'stale';
    return judgeFreshness(takenAt, now, pollIntervalMs, staleAfterMs / pollIntervalMs);
  });
}

/** The looks of a panel, before `empty`, which only the panel's own data can tell. */
export type SectionLook =
  | { kind: 'pending' }
  | { kind: 'ready'; collectedAt: Date }
  | { kind: 'stale'; collectedAt: Date }
  | { kind: 'failed'; error: SqlFailure; lastCollectedAt: Date | null }
  | { kind: 'denied'; object: string; grant: string; lastCollectedAt: Date | null }
  | { kind: 'notApplicable'; reason: string };

/** How a section looks. `freshness` is that of the payload it came with: proven data grows stale in the browser, too. */
export function lookOfSection(
  section: SectionState | undefined,
  freshness: Freshness,
): SectionLook {
  if (!section) return { kind: 'pending' };
  switch (section.status) {
    case 'pending':
      return { kind: 'pending' };
    case 'collected':
      return {
        kind: freshness === 'stale' ? 'stale' : 'ready',
        collectedAt: section.collectedAt,
      };
    case 'failed':
      return {
        kind: 'failed',
        error: section.error,
        lastCollectedAt: section.lastCollectedAt,
      };
    case 'denied':
      return {
        kind: 'denied',
        object: section.object,
        grant: section.grant,
        lastCollectedAt: section.lastCollectedAt,
      };
    case 'notApplicable':
      return { kind: 'notApplicable', reason: section.reason };
  }
}

/** How one section of a payload looks now. */
export function useSectionLook(
  payload: Timing & { sections: Record<string, SectionState> },
  section: string,
): SectionLook {
  return lookOfSection(payload.sections[section], useFreshness(payload));
}
