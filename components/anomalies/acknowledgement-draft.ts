import type { AcknowledgementRequest } from '@/lib/domain/anomalies/anomaly-changes';
import { problemOfText } from '@/lib/domain/anomalies/written-text';
import type { TextProblem } from '@/lib/domain/anomalies/written-text';
import { MAX_ACKNOWLEDGED_MS } from '@/lib/domain/anomalies/written-text';
import { MAX_REASON_LENGTH } from '@/lib/domain/anomalies/written-text';
import { MAX_NAME_LENGTH } from '@/lib/domain/anomalies/written-text';
import { instantOfWallClock, tomorrowAt } from '@/lib/format/wall-clock';
import type { Zone } from '@/lib/format/zone';

const HOUR_MS = 3_600_000;
const MORNING = '08:00';

export const ACKNOWLEDGEMENT_ENDS = ['hour', 'fourHours', 'morning', 'resolved', 'exact'] as const;

type AcknowledgementEnd = (typeof ACKNOWLEDGEMENT_ENDS)[number];

/** An acknowledgement as it is being written. */
export type AcknowledgementDraft = {
  by: string;
  reason: string;
  end: AcknowledgementEnd;
  /** What the field of the exact time holds: a time on the wall. */
  exact: string;
};

export const EMPTY_DRAFT: AcknowledgementDraft = { by: '', reason: '', end: 'hour', exact: '' };

export type DraftProblems = {
  by: TextProblem | null;
  reason: TextProblem | null;
  exact: 'noTime' | 'past' | 'tooFar' | null;
};

/** When a draft ends; null: when the anomaly is resolved; undefined: nobody can tell. */
export function endOfDraft(
  { end, exact }: Pick<AcknowledgementDraft, 'end' | 'exact'>,
  now: Date,
  zone: Zone,
): Date | null | undefined {
  switch (end) {
    case 'hour':
      return new Date(now.getTime() + HOUR_MS);
    case 'fourHours':
      return new Date(now.getTime() + 4 * HOUR_MS);
    case 'morning':
      return tomorrowAt(MORNING, now, zone);
    case 'resolved':
      return null;
    case 'exact':
      return instantOfWallClock(exact, zone) ?? undefined;
  }
}

/** What keeps a draft from being sent, field by field. */
export function problemsOfDraft(draft: AcknowledgementDraft, now: Date, zone: Zone): DraftProblems {
  return {
    by: problemOfText(inOneLine(draft.by), MAX_NAME_LENGTH),
    reason: problemOfText(inOneLine(draft.reason), MAX_REASON_LENGTH),
    exact: problemOfEnd(endOfDraft(draft, now, zone), now),
  };
}

/** What a draft asks for; null while something is wrong with it. */
export function requestOfDraft(
  draft: AcknowledgementDraft,
  now: Date,
  zone: Zone,
): AcknowledgementRequest | null {
  const until = endOfDraft(draft, now, zone);
  const problems = Object.values(problemsOfDraft(draft, now, zone));
  if (until === undefined || problems.some((problem) => problem !== null)) return null;
  return { by: inOneLine(draft.by), reason: inOneLine(draft.reason), until };
}

/** Names and reasons are kept as one line, however they were pasted. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function problemOfEnd(until: Date | null | undefined, now: Date): DraftProblems['exact'] {
  if (until === null) return null;
  if (until === undefined) return 'noTime';
  const aheadMs = until.getTime() - now.getTime();
  if (aheadMs <= 0) return 'past';
  return aheadMs > MAX_ACKNOWLEDGED_MS ? 'tooFar' : null;
}
