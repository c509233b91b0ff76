import { describe, expect, it } from 'vitest';
import type { SectionState } from '@/lib/domain/section';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { keepLastGood } from './keep-last-good';

const collected: SectionState = { status: 'collected', collectedAt: secondsAgo(10) };
const failed: SectionState = {
  status: 'failed',
  error: { code: 'timeout', number: null, query: null, detail: null, retryable: true },
  lastCollectedAt: null,
};
const denied: SectionState = { status: 'denied', object: 'o', grant: 'g', lastCollectedAt: null };

const answer = (sections: Record<string, SectionState>, data: string | null) => ({
  sections,
  source: null,
  data,
});

describe('what was read last', () => {
  it('stays when nothing can be read any more, and the failure says since when', () => {
    const before = answer({ header: collected, tasks: collected }, 'known');
    const now = keepLastGood(before, answer({ header: failed, tasks: denied }, null));
    expect(now.data).toBe('known');
    expect(now.sections).toMatchObject({
      header: { status: 'failed', lastCollectedAt: secondsAgo(10) },
      tasks: { status: 'denied', lastCollectedAt: secondsAgo(10) },
    });
  });

  it('keeps its age over one failure after the other', () => {
    const before = answer({ header: collected }, 'known');
    const first = keepLastGood(before, answer({ header: failed }, null));
    const second = keepLastGood(first, answer({ header: failed }, null));
    expect(second).toEqual(first);
  });

  it('gives way as soon as anything was read', () => {
    const before = answer({ header: collected, tasks: collected }, 'old');
    const next = answer(
      { header: { status: 'collected', collectedAt: NOW }, tasks: failed },
      'new',
    );
    expect(keepLastGood(before, next)).toBe(next);
  });

  it('stays when the part without which the rest is nothing cannot be read', () => {
    const before = answer({ header: collected, tasks: collected }, 'known');
    const next = answer({ header: failed, tasks: { status: 'collected', collectedAt: NOW } }, null);
    const now = keepLastGood(before, next, 'header');
    expect(now.data).toBe('known');
    const unread = { status: 'failed', lastCollectedAt: secondsAgo(10) };
    expect(now.sections).toMatchObject({ header: unread, tasks: unread });
  });

  it('is nothing before the first reading', () => {
    const next = answer({ header: failed }, null);
    expect(keepLastGood(undefined, next)).toBe(next);
  });
});
