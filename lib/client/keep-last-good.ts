import type { SectionState } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';

/** What every answer about one cluster has, as far as it matters here. */
type Answer = {
  sections: Record<string, SectionState>;
  source: Source | null;
  data: unknown;
};

/**
 * The answer, or, when nothing of it could be read, what was read before, with the failure beside it: a page that goes blind
 * keeps what it knew, and says since when. Without its `essential` section the rest of an answer is nothing either.
 */
export function keepLastGood<Payload extends Answer>(
  previous: Payload | undefined,
  next: Payload,
  essential?: string,
): Payload {
  const states = Object.values(next.sections);
  const missing = essential === undefined ? undefined : next.sections[essential];
  const isWithout = missing !== undefined && isUnread(missing);
  const isBlind = states.length > 0 && states.every(isUnread);
  if (!previous || !(isBlind || isWithout)) return next;
  const sections = Object.fromEntries(
    Object.entries(next.sections).map(([name, state]) => {
      const why = isUnread(state) ? state : missing;
      const lastCollectedAt = collectedAtOf(previous.sections[name]);
      return [name, why && isUnread(why) ? { ...why, lastCollectedAt } : state];
    }),
  );
  return { ...next, sections, source: previous.source, data: previous.data };
}

type UnreadState = Extract<SectionState, { lastCollectedAt: Date | null }>;

function isUnread(state: SectionState): state is UnreadState {
  return state.status === 'failed' || state.status === 'denied';
}

function collectedAtOf(state: SectionState | undefined): Date | null {
  if (state?.status === 'collected') return state.collectedAt;
  return state && isUnread(state) ? state.lastCollectedAt : null;
}
