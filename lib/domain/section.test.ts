import { describe, expect, it } from 'vitest';
import { buildFailure } from '@/lib/testing/build-section';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { lastKnownData, sectionState, sectionStateSchema, type Section } from './section';

const lastGood = { data: [1, 2], collectedAt: minutesAgo(5) };
const error = buildFailure('timeout', -2);

const collected: Section<number[]> = { status: 'collected', data: [], collectedAt: NOW };
const failed: Section<number[]> = { status: 'failed', error, lastGood };
const denied: Section<number[]> = { status: 'denied', object: 'o', grant: 'g', lastGood: null };
const notApplicable: Section<number[]> = { status: 'notApplicable', reason: 'tooOld' };

describe('lastKnownData', () => {
  it.each([
    ['what this poll read, even if that is an empty list', collected, [], NOW],
    ['what an earlier poll read, with its own instant', failed, [1, 2], minutesAgo(5)],
  ])('is %s', (_case, section, data, collectedAt) => {
    expect(lastKnownData(section)).toMatchObject({ data, collectedAt });
  });

  it.each([
    ['it was never allowed', denied],
    ['there is nothing to read', notApplicable],
  ])('is null when %s', (_case, section) => {
    expect(lastKnownData(section)).toBeNull();
  });
});

describe('sectionState', () => {
  it.each([
    [collected, { status: 'collected', collectedAt: NOW }],
    [failed, { status: 'failed', error, lastCollectedAt: minutesAgo(5) }],
    [denied, { status: 'denied', object: 'o', grant: 'g', lastCollectedAt: null }],
    [notApplicable, { status: 'notApplicable', reason: 'tooOld' }],
  ])('strips the data off, and nothing else: $status', (section, state) => {
    expect(sectionState(section)).toEqual(state);
  });

  it('comes back the same after it went over the wire', () => {
    for (const section of [collected, failed, denied, notApplicable]) {
      const state = sectionState(section);
      expect(sectionStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }
  });
});
