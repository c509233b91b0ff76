import { describe, expect, it } from 'vitest';
import { UTC, type Zone } from '@/lib/format/zone';
import {
  EMPTY_DRAFT,
  endOfDraft,
  problemsOfDraft,
  requestOfDraft,
  type AcknowledgementDraft,
} from './acknowledgement-draft';

const NOW = new Date('2026-11-22T03:00:00Z');
const STOCKHOLM: Zone = { kind: 'browser', timeZone: 'Europe/Stockholm' };
const GOOD: AcknowledgementDraft = { ...EMPTY_DRAFT, by: ' Ada ', reason: 'Disk is\non order.' };

const exactly = (exact: string) => ({ ...GOOD, end: 'exact' as const, exact });

describe('a draft of an acknowledgement', () => {
  it('is sent trimmed and in one line', () => {
    expect(requestOfDraft(GOOD, NOW, UTC)).toEqual({
      by: 'Ada',
      reason: 'Disk is on order.',
      until: new Date('2026-11-22T04:00:00Z'),
    });
  });

  it.each<[AcknowledgementDraft, string | null]>([
    [{ ...GOOD, end: 'hour' }, '2026-11-22T04:00:00.000Z'],
    [{ ...GOOD, end: 'fourHours' }, '2026-11-22T07:00:00.000Z'],
    [{ ...GOOD, end: 'morning' }, '2026-11-23T07:00:00.000Z'],
    [exactly('2026-12-24T15:00'), '2026-12-24T14:00:00.000Z'],
    [{ ...GOOD, end: 'resolved' }, null],
  ])('%o ends when the reader’s clock says so', (draft, end) => {
    expect(endOfDraft(draft, NOW, STOCKHOLM)?.toISOString() ?? null).toBe(end);
  });

  it.each<[AcknowledgementDraft, object]>([
    [{ ...GOOD, by: ' \t' }, { by: 'missing' }],
    [{ ...GOOD, by: 'x'.repeat(101) }, { by: 'tooLong' }],
    [{ ...GOOD, reason: '' }, { reason: 'missing' }],
    [{ ...GOOD, reason: 'x'.repeat(501) }, { reason: 'tooLong' }],
    [{ ...GOOD, reason: 'a\u0007' }, { reason: 'unprintable' }],
    [exactly(''), { exact: 'noTime' }],
    [exactly('2026-11-22T03:00'), { exact: 'past' }],
    [exactly('2027-02-20T03:01'), { exact: 'tooFar' }],
  ])('%o is not sent, and says why', (draft, problem) => {
    expect(problemsOfDraft(draft, NOW, UTC)).toMatchObject(problem);
    expect(requestOfDraft(draft, NOW, UTC)).toBeNull();
  });

  it('is sent up to 90 days ahead, and its end is not judged by a field that is not shown', () => {
    expect(requestOfDraft(exactly('2027-02-20T03:00'), NOW, UTC)).not.toBeNull();
    expect(requestOfDraft({ ...exactly('nonsense'), end: 'hour' }, NOW, UTC)).not.toBeNull();
  });
});
