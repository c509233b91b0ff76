import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { liveHub } from '@/lib/live/live-hub';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { keepAnomalies, keepNothing } from '@/lib/testing/keep-anomalies';
import { emptyHub } from '@/lib/testing/place-state';
import { acknowledgeAnomaly } from './acknowledge-anomaly';
import { getAnomalies } from './get-anomalies';
import { withdrawAcknowledgement } from './withdraw-acknowledgement';

const ID = 'anomaly-of-offline-worker';
const UNTIL = minutesAgo(-60);
const REQUEST = { by: 'Ada', reason: 'Disk is on order.', until: UNTIL };
const ACKNOWLEDGEMENT = { ...REQUEST, at: NOW };

const open = (change: Partial<Anomaly> = {}) => buildAnomaly('offline-worker', change);
const acknowledge = (change: Partial<typeof REQUEST> = {}) =>
  acknowledgeAnomaly(ID, { ...REQUEST, ...change }, NOW);
const liveOne = () => getAnomalies(NOW).data.anomalies.find(({ id }) => id === ID);

beforeEach(emptyHub);

describe('acknowledging', () => {
  it('is seen by every open browser at once, kept, and written into the timeline', async () => {
    const store = await keepAnomalies({ live: [open()] });
    const hints = vi.fn();
    liveHub().subscribe(hints);
    const before = liveHub().version;
    await expect(acknowledge()).resolves.toMatchObject({
      asOf: NOW,
      data: { anomaly: { id: ID, acknowledgement: ACKNOWLEDGEMENT } },
    });
    expect(liveOne()).toMatchObject({ status: 'open', acknowledgement: ACKNOWLEDGEMENT });
    expect(liveHub().version).toBeGreaterThan(before);
    expect(hints).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ cluster: 'PROD-ETL' }));
    expect(await store.anomalies.find(ID)).toMatchObject({ acknowledgement: ACKNOWLEDGEMENT });
    expect((await store.anomalies.events(ID)).at(-1)).toEqual({
      kind: 'acknowledged',
      at: NOW,
      acknowledgement: ACKNOWLEDGEMENT,
    });
  });

  it('is what the next poll starts from', async () => {
    const store = await keepAnomalies({ live: [open()] });
    await acknowledge();
    const { lifecycle } = store.records.load('PROD-ETL');
    expect(lifecycle.open).toMatchObject([{ id: ID, acknowledgement: ACKNOWLEDGEMENT }]);
  });

  it('twice is refused, and says by whom and until when it is', async () => {
    await keepAnomalies({ live: [open()] });
    await acknowledge();
    const again = acknowledge({ by: 'Bob' });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    await expect(again).rejects.toThrow(/already acknowledged by Ada, until 2026-11-22T04:00/);
    expect(liveOne()).toMatchObject({ acknowledgement: { by: 'Ada' } });
  });

  it('by two at the same moment is kept for one of them', async () => {
    const store = await keepAnomalies({ live: [open()] });
    const [first, second] = await Promise.allSettled([acknowledge(), acknowledge({ by: 'Bob' })]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
    const events = await store.anomalies.events(ID);
    expect(events.filter(({ kind }) => kind === 'acknowledged')).toHaveLength(1);
  });

  it('again is possible once the time of the first is over, before any poll has noticed', async () => {
    await keepAnomalies({ live: [open({ acknowledgement: { ...ACKNOWLEDGEMENT, until: NOW } })] });
    await acknowledge({ by: 'Bob' });
    expect(liveOne()).toMatchObject({ acknowledgement: { by: 'Bob' } });
  });

  it.each([
    ['lives on', { live: [open({ status: 'resolved', resolvedAt: minutesAgo(9) })] }],
    ['is only kept', { past: [open({ status: 'resolved', resolvedAt: hoursAgo(90) })] }],
  ])('what is resolved and %s is refused, and says since when it is', async (_how, kept) => {
    await keepAnomalies(kept);
    await expect(acknowledge()).rejects.toMatchObject({ code: 'conflict' });
    await expect(acknowledge()).rejects.toThrow(/already resolved, since 2026-11-/);
  });

  it('what nobody knows is "not found"', async () => {
    await keepAnomalies();
    await expect(acknowledge()).rejects.toMatchObject({ code: 'notFound' });
  });

  it('what belongs to a cluster that is not watched any more is refused', async () => {
    await keepAnomalies({ live: [open()] });
    emptyHub();
    await expect(acknowledge()).rejects.toMatchObject({ code: 'conflict' });
    await expect(acknowledge()).rejects.toThrow(/not watched any more/);
  });

  it.each([
    ['is over', NOW, /future/],
    ['is more than 90 days ahead', minutesAgo(-90 * 24 * 60 - 1), /90 days/],
  ])('until a time that %s is refused', async (_what, until, words) => {
    await keepAnomalies({ live: [open()] });
    await expect(acknowledge({ until })).rejects.toMatchObject({ code: 'badRequest' });
    await expect(acknowledge({ until })).rejects.toThrow(words);
    expect(liveOne()).toMatchObject({ acknowledgement: null });
  });

  it('while history is not being kept is refused, and shown to nobody', async () => {
    await keepNothing([open()]);
    await expect(acknowledge()).rejects.toMatchObject({ code: 'storeUnavailable' });
    expect(liveOne()).toMatchObject({ acknowledgement: null });
  });
});

describe('withdrawing an acknowledgement', () => {
  const withdraw = () => withdrawAcknowledgement(ID, { by: 'Bob' }, NOW);

  it('ends it at once, and says who did', async () => {
    const store = await keepAnomalies({ live: [open()] });
    await acknowledge();
    await withdraw();
    expect(liveOne()).toMatchObject({ acknowledgement: null });
    expect(store.records.load('PROD-ETL').lifecycle.open).toMatchObject([
      { acknowledgement: null },
    ]);
    expect((await store.anomalies.events(ID)).at(-1)).toEqual({
      kind: 'acknowledgementEnded',
      at: NOW,
      cause: 'withdrawn',
      by: 'Bob',
    });
  });

  it('of nobody is refused', async () => {
    await keepAnomalies({ live: [open()] });
    await expect(withdraw()).rejects.toMatchObject({ code: 'conflict' });
  });
});
