import { beforeEach, describe, expect, it } from 'vitest';
import { anomalyPayloadSchema } from '@/lib/domain/anomalies/anomaly-payload';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { Task } from '@/lib/domain/executions/task';
import { liveHub } from '@/lib/live/live-hub';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import { WORKER_ID } from '@/lib/testing/build-worker';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { keepAnomalies, keepNothing } from '@/lib/testing/keep-anomalies';
import { emptyHub, STALE } from '@/lib/testing/place-state';
import { commentOnAnomaly } from './comment-on-anomaly';
import { getAnomaly } from './get-anomaly';

const ID = 'anomaly-of-offline-worker';
const WORKER = { kind: 'worker', id: WORKER_ID, name: 'ETLW01' } as const;

const CLUSTER = { kind: 'cluster', id: 'PROD-ETL', name: 'PROD-ETL' } as const;

const open = (change: Partial<Anomaly> = {}) =>
  buildAnomaly('offline-worker', { subject: WORKER, ...change });

/** One like it that lasted so many minutes and began so many hours ago. */
const earlier = (id: string, hours: number, minutes: number) =>
  open({
    id,
    status: 'resolved',
    openedAt: hoursAgo(hours),
    resolvedAt: new Date(hoursAgo(hours).getTime() + minutes * 60_000),
  });

const dataOf = async (id = ID, now = NOW) => (await getAnomaly(id, now)).data;

beforeEach(emptyHub);

describe('the page of an anomaly', () => {
  it('has what is live, what happened, and is of the shape that the browser expects', async () => {
    await keepAnomalies({ live: [open()] });
    const payload = await getAnomaly(ID, NOW);
    expect(anomalyPayloadSchema.parse(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
    expect(payload.data).toMatchObject({
      anomaly: { id: ID, status: 'open', isStale: false },
      reading: { takenAt: NOW, pollIntervalMs: 15_000, staleAfterMs: 45_000 },
      history: { timeline: [{ kind: 'opened', at: minutesAgo(5) }], similar: [] },
      store: { status: 'keeping' },
    });
  });

  it('is stale while no poll can be trusted', async () => {
    await keepAnomalies({ live: [open()] });
    expect(await dataOf(ID, STALE)).toMatchObject({ anomaly: { isStale: true } });
  });

  it('tells how often it came before and how long that took', async () => {
    const past = [
      earlier('a', 100, 10),
      earlier('b', 200, 30),
      earlier('c', 300, 20),
      earlier('d', 400, 40),
      earlier('long ago', 31 * 24, 999),
      { ...earlier('of another worker', 90, 5), subject: { ...WORKER, id: 'OTHER' } },
    ];
    await keepAnomalies({ live: [open()], past });
    const { history } = await dataOf();
    expect(history?.similar.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'long ago']);
    expect(history?.frequency).toEqual({
      days: 30,
      count: 5,
      isAtLeast: false,
      medianDurationMs: 25 * 60_000,
    });
  });

  it('tells what explains it, what did once, and what it explains', async () => {
    const cause = buildAnomaly('no-usable-worker', { id: 'cause' });
    const once = { ...earlier('once', 90, 5), rule: 'stale-master-heartbeat' as const };
    const effect = buildAnomaly('late-worker', { id: 'effect', inhibitedBy: ID });
    await keepAnomalies({
      live: [open({ inhibitedBy: 'cause' }), cause, effect],
      past: [once],
      events: [
        { anomalyId: ID, event: { kind: 'inhibited', at: minutesAgo(4), by: 'once' } },
        { anomalyId: ID, event: { kind: 'inhibited', at: minutesAgo(3), by: 'not kept' } },
        { anomalyId: ID, event: { kind: 'inhibited', at: minutesAgo(2), by: 'cause' } },
      ],
    });
    const { causes, explains } = await dataOf();
    expect(causes.map(({ id }) => id)).toEqual(['cause', 'once']);
    expect(explains.map(({ id }) => id)).toEqual(['effect']);
  });

  it('leads to the first step that is not proven to be done, and nowhere once it is resolved', async () => {
    const resolved = open({ id: 'over', status: 'resolved', resolvedAt: NOW });
    await keepAnomalies({ live: [open(), resolved] });
    expect((await dataOf()).nextStep).toEqual(expect.any(String));
    expect((await dataOf('over')).nextStep).toBeNull();
  });

  it('of long ago comes from the store', async () => {
    await keepAnomalies({ past: [earlier('a', 100, 10)] });
    expect(await dataOf('a')).toMatchObject({
      anomaly: { status: 'resolved', cluster: 'PROD-ETL' },
      executions: { status: 'over' },
    });
  });

  it('of a cluster that is not watched any more says so, and that nobody knows whether it holds', async () => {
    await keepAnomalies({ live: [open()] });
    emptyHub();
    expect(await dataOf()).toMatchObject({
      anomaly: { status: 'open', isStale: true },
      reading: null,
      executions: { status: 'notKnown', missing: ['tasks'] },
      nextStep: null,
    });
  });

  it('of an id that nobody knows is "not found"', async () => {
    await keepAnomalies();
    await expect(getAnomaly('nobody', NOW)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('while history is not being kept', () => {
  it('the live part is there, and what was before is not known', async () => {
    await keepNothing([open()]);
    expect(await dataOf()).toMatchObject({
      anomaly: { id: ID, status: 'open' },
      history: null,
      causes: [],
      store: { status: 'failing', fault: 'unavailable' },
    });
  });

  it('an anomaly that is not live is not called unknown: nobody can tell', async () => {
    await keepNothing([]);
    await expect(getAnomaly('long-ago', NOW)).rejects.toMatchObject({ code: 'storeUnavailable' });
  });
});

describe('the executions that an anomaly holds up', () => {
  const mine = buildTask({ id: 'mine', workerId: WORKER_ID, executionId: '4711' });
  const anothers = buildTask({ id: 'anothers', workerId: 'OTHER' });
  const waiting = buildWaitingTask({ id: 'waiting', executionId: null });
  const state = (tasks: Parameters<typeof buildSnapshot>[0]) => ({
    snapshot: buildSnapshot(tasks),
  });
  const read = { sections: { tasks: collected([mine, anothers, waiting]) } };

  it('are those whose tasks its worker holds', async () => {
    await keepAnomalies({ live: [open()], state: state(read) });
    expect((await dataOf()).executions).toMatchObject({
      status: 'known',
      isStale: false,
      tasks: [{ id: 'mine', executionId: '4711' }],
    });
  });

  it('are all that wait while nothing can be handed out', async () => {
    const live = [buildAnomaly('no-usable-worker', { id: ID, subject: CLUSTER })];
    await keepAnomalies({ live, state: state(read) });
    expect((await dataOf()).executions).toMatchObject({
      status: 'known',
      tasks: [{ id: 'waiting', executionId: null, workerName: null }],
    });
  });

  it('are those that the evidence names', async () => {
    await keepAnomalies({
      live: [open({ evidence: { taskIds: ['anothers'] } })],
      state: state(read),
    });
    expect((await dataOf()).executions).toMatchObject({ tasks: [{ id: 'anothers' }] });
  });

  it('are from the last good reading, and said to be, when tasks cannot be read now', async () => {
    const tasks = failed('timeout', { data: [mine], collectedAt: minutesAgo(9) });
    await keepAnomalies({ live: [open()], state: state({ sections: { tasks } }) });
    expect((await dataOf()).executions).toMatchObject({
      status: 'known',
      isStale: true,
      tasks: [{ id: 'mine' }],
    });
  });

  it('are not known when tasks were never read', async () => {
    const tasks = denied<Task[]>('internal.tasks');
    await keepAnomalies({ live: [open()], state: state({ sections: { tasks } }) });
    expect((await dataOf()).executions).toEqual({ status: 'notKnown', missing: ['tasks'] });
  });

  it('are none of the matter when it is about something else', async () => {
    await keepAnomalies({
      live: [
        buildAnomaly('missing-permission', {
          id: ID,
          subject: { kind: 'permission', id: 'x', name: 'x' },
        }),
      ],
    });
    expect((await dataOf()).executions).toEqual({ status: 'notApplicable' });
  });
});

describe('a comment', () => {
  const comment = (id = ID) => commentOnAnomaly(id, { by: 'Ada', text: 'Seen\nbefore.' }, NOW);

  it('is in the timeline, and every open browser is told to look again', async () => {
    await keepAnomalies({ live: [open()] });
    const hints: string[] = [];
    liveHub().subscribe(({ cluster }) => hints.push(cluster));
    await comment();
    expect(hints).toEqual(['PROD-ETL']);
    expect((await dataOf()).history?.timeline.at(-1)).toEqual({
      kind: 'commented',
      at: NOW,
      by: 'Ada',
      text: 'Seen\nbefore.',
    });
  });

  it('can be added to what is resolved long ago', async () => {
    await keepAnomalies({ past: [earlier('a', 100, 10)] });
    await comment('a');
    expect((await dataOf('a')).history?.timeline).toMatchObject([
      { kind: 'opened' },
      { kind: 'commented' },
    ]);
  });

  it('on what nobody knows is "not found", and cannot be kept without history', async () => {
    await keepAnomalies();
    await expect(comment('nobody')).rejects.toMatchObject({ code: 'notFound' });
    await keepNothing([open()]);
    await expect(comment()).rejects.toMatchObject({ code: 'storeUnavailable' });
  });
});
