import type { StateInterval, StateSubject } from '@/lib/domain/history/history';
import type { Followed } from '@/lib/domain/history/history-state';
import type { ProvenState, ProvenStates } from './prove-states';

type Poll = ProvenStates & {
  now: Date;
  /** Two proofs that are farther apart leave a time in which nobody looked. */
  staleAfterMs: number;
};

/**
 * Turns what one poll proved into intervals. A state lasts until the poll that disproves it; when nobody looked for too long,
 * or the clock was set back, the interval ends at its last proof and a new one begins. An interval that the poll says nothing
 * about stays as it is. So no two intervals of one process overlap, unless its clock was set back.
 */
export function advanceStates(
  { open }: Followed<StateInterval>,
  { states, kinds, now, staleAfterMs }: Poll,
): Followed<StateInterval> {
  const proven = new Map(states.map((state) => [keyOfSubject(state.subject), state]));
  const next: StateInterval[] = [];
  const ended: StateInterval[] = [];
  for (const interval of open) {
    const key = keyOfSubject(interval.subject);
    const state = proven.get(key);
    if (!state) {
      (kinds.has(interval.subject.kind) ? ended : next).push(interval);
      continue;
    }
    proven.delete(key);
    const gapMs = now.getTime() - interval.provenAt.getTime();
    const isWatched = gapMs >= 0 && gapMs <= staleAfterMs;
    if (isWatched && isSame(interval, state)) {
      next.push({ ...interval, subject: state.subject, provenAt: now });
    } else {
      ended.push(isWatched ? { ...interval, provenAt: now } : interval);
      next.push(begin(state, now));
    }
  }
  return { open: [...next, ...[...proven.values()].map((state) => begin(state, now))], ended };
}

/** Tells subjects apart within a cluster. */
export function keyOfSubject({ kind, id }: Pick<StateSubject, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function begin(state: ProvenState, now: Date): StateInterval {
  return { ...state, startedAt: now, provenAt: now };
}

function isSame(left: StateInterval, right: ProvenState): boolean {
  return left.state === right.state && left.isEnabled === right.isEnabled;
}
