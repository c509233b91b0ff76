import { beforeEach, describe, expect, it } from 'vitest';
import { GET as activity } from '@/app/api/clusters/[cluster]/history/activity/route';
import { GET as anomalies } from '@/app/api/clusters/[cluster]/history/anomalies/route';
import { GET as changes } from '@/app/api/clusters/[cluster]/history/changes/route';
import { GET as cost } from '@/app/api/clusters/[cluster]/history/cost/route';
import { GET as heartbeat } from '@/app/api/clusters/[cluster]/history/heartbeat/route';
import { GET as master } from '@/app/api/clusters/[cluster]/history/master/route';
import { GET as outcomes } from '@/app/api/clusters/[cluster]/history/outcomes/route';
import { GET as slots } from '@/app/api/clusters/[cluster]/history/slots/route';
import { GET as workers } from '@/app/api/clusters/[cluster]/history/workers/route';
import { GET as trends } from '@/app/api/trends/route';
import {
  activityHistoryPayloadSchema,
  anomalyMarksPayloadSchema,
  changeHistoryPayloadSchema,
  costHistoryPayloadSchema,
  heartbeatHistoryPayloadSchema,
  masterHistoryPayloadSchema,
  outcomeHistoryPayloadSchema,
  slotHistoryPayloadSchema,
  trendsPayloadSchema,
  workerHistoryPayloadSchema,
} from '@/lib/domain/history/history-payload';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { EMPTY_REACH } from '@/lib/domain/packages/record-reach';
import { NOT_RECORDING } from '@/lib/domain/packages/recording-status';
import { EMPTY_HISTORY, type HistoryState } from '@/lib/domain/history/history-state';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { recordingBoard } from '@/lib/live/recording-board';
import { EMPTY_RECORD } from '@/lib/store/watch-record';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildPollStatus } from '@/lib/testing/build-context';
import { buildFinishedExecution } from '@/lib/testing/build-finished-execution';
import { buildInterval } from '@/lib/testing/build-interval';
import { OTHER_WORKER_ID, WORKER_ID } from '@/lib/testing/build-worker';
import { keepAnomalies, keepNothing } from '@/lib/testing/keep-anomalies';
import { emptyHub, placeState } from '@/lib/testing/place-state';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const iso = (minutes: number) => ago(minutes).toISOString();
const at = (from: number, to: number) => ({ startedAt: ago(from), provenAt: ago(to) });

const offline = buildInterval(0, 0, {
  ...at(40, 20),
  state: 'offline',
  subject: { kind: 'worker', id: OTHER_WORKER_ID, name: 'ETLW02' },
});
const online = buildInterval(0, 0, at(50, 0));
const masterInterval = buildInterval(0, 0, {
  ...at(30, 0),
  subject: { kind: 'master', id: 'master', name: 'ETLM01' },
});
const gauge = (id: string, value: number) => ({
  subject: { kind: 'gauge' as const, id },
  startedAt: ago(5),
  count: 2,
  sum: 2 * value,
  max: value,
});
const query = (kind: 'queryDuration' | 'queryRows', sum: number) => ({
  subject: { kind, id: 'workers' },
  startedAt: ago(5),
  count: 6,
  sum,
  max: sum,
});

const HISTORY: HistoryState = {
  states: { open: [online, masterInterval], ended: [offline] },
  measures: {
    open: [
      gauge('liveTasks', 7),
      gauge('runningExecutions', 3),
      gauge('masterHeartbeatAgeMs', 9_000),
      { ...gauge('x', 3), subject: { kind: 'workerTasks', id: WORKER_ID }, count: 1, sum: 3 },
      { ...gauge('x', 70_000), subject: { kind: 'workerHeartbeatAge', id: WORKER_ID } },
      { ...gauge('x', 9), subject: { kind: 'workerHeartbeatAge', id: OTHER_WORKER_ID } },
      query('queryDuration', 42),
      query('queryRows', 12),
    ],
    ended: [],
  },
};

const record = (history: HistoryState = HISTORY) => ({ ...EMPTY_RECORD, history });

type Handler = typeof workers;

async function ask(handler: Handler, query: Record<string, string> = {}, cluster = 'PROD-ETL') {
  const url = `http://127.0.0.1:3000/api/x?${new URLSearchParams(query)}`;
  const response = await handler(new Request(url), { params: Promise.resolve({ cluster }) });
  return { status: response.status, body: (await response.json()) as unknown };
}

const HANDLERS: Record<string, Handler> = {
  ...{ workers, master, heartbeat, anomalies, activity, cost, slots, outcomes, changes },
};

beforeEach(emptyHub);

async function keep() {
  const anomaly = buildAnomaly('offline-worker', { openedAt: ago(35), lastFoundAt: ago(1) });
  const store = await keepAnomalies({ live: [anomaly] });
  store.records.save('PROD-ETL', { ...store.records.load('PROD-ETL'), history: HISTORY }, []);
  return store;
}

describe('the routes of history', () => {
  it('tell the states of all workers, worst first, and of one', async () => {
    await keep();
    const all = workerHistoryPayloadSchema.parse((await ask(workers, { from: iso(60) })).body);
    expect(all.data.workers.map(({ name }) => name)).toEqual(['ETLW02', 'ETLW01']);
    const [worst] = all.data.workers;
    expect(worst?.segments.map(({ state }) => state)).toEqual([
      'notWatched',
      'offline',
      'notWatched',
    ]);
    expect(Math.round((worst?.durations.offline ?? 0) / 60_000)).toBe(20);
    expect(all.data).toMatchObject({ cuts: [], store: { status: 'keeping' } });
    const one = await ask(workers, { worker: WORKER_ID.toLowerCase() });
    expect(workerHistoryPayloadSchema.parse(one.body).data.workers).toHaveLength(1);
  });

  it('tell of the master with the limits that its state is judged by', async () => {
    await keep();
    const { data } = masterHistoryPayloadSchema.parse((await ask(master)).body);
    expect(data.timeline?.name).toBe('ETLM01');
    expect(data.heartbeatAges).toMatchObject([{ mean: 9_000, max: 9_000 }]);
    expect(data.limits).toEqual({ onlineWithinMs: 60_000, lateWithinMs: 90_000 });
  });

  it('tell how old the heartbeat of one worker grew, and when it is late', async () => {
    await keep();
    const { body } = await ask(heartbeat, { worker: WORKER_ID.toLowerCase() });
    const { data } = heartbeatHistoryPayloadSchema.parse(body);
    expect(data.heartbeatAges).toMatchObject([{ mean: 70_000, max: 70_000 }]);
    expect(data.limits).toEqual({ onlineWithinMs: 120_000, lateWithinMs: 300_000 });
    expect((await ask(heartbeat)).status).toBe(400);
  });

  it('tell of anomalies, activity, cost, and the last day of every cluster', async () => {
    await keep();
    const marks = anomalyMarksPayloadSchema.parse((await ask(anomalies)).body).data;
    expect(marks).toMatchObject({ total: 1, marks: [{ rule: 'offline-worker', to: null }] });
    expect(marks.buckets.reduce((sum, { opened }) => sum + opened.critical, 0)).toBe(1);
    const { gauges } = activityHistoryPayloadSchema.parse((await ask(activity)).body).data;
    expect(gauges.liveTasks).toMatchObject([{ mean: 7, max: 7 }]);
    expect(gauges.capacity).toEqual([]);
    const { queries } = costHistoryPayloadSchema.parse((await ask(cost)).body).data;
    expect(queries).toMatchObject([
      { name: 'workers', points: [{ runs: 6, durationMs: 42, rows: 12, failures: 0 }] },
    ]);
    const { clusters } = trendsPayloadSchema.parse((await ask(trends)).body).data;
    expect(clusters).toMatchObject([
      { name: 'PROD-ETL', executions: [], anomalies: [{ severity: 'critical' }] },
    ]);
  });

  it('tell of slots: in a poll that a worker is missing from it held none', async () => {
    await keep();
    const { data } = slotHistoryPayloadSchema.parse((await ask(slots)).body);
    expect(data.workers).toMatchObject([{ id: WORKER_ID, points: [{ mean: 1.5, max: 3 }] }]);
    expect(data.others).toMatchObject({ count: 0, points: [{ mean: 0 }] });
  });

  it('know that no anomaly means nothing where nobody looked', async () => {
    await keep();
    const { data } = anomalyMarksPayloadSchema.parse((await ask(anomalies)).body);
    expect(data.buckets.filter(({ isWatched }) => isWatched)).toHaveLength(1);
  });

  it('tell of outcomes by the hour, and what is not recorded as that, not as none', async () => {
    const store = await keep();
    placeState({ poll: buildPollStatus({ lastGoodPollAt: ago(0) }) });
    const { opening } = await store.executions.resume('PROD-ETL');
    const ended = buildFinishedExecution({ endedAt: ago(90) });
    await store.executions.record('PROD-ETL', opening, [ended], EMPTY_REACH);
    recordingBoard().set('PROD-ETL', { ...NOT_RECORDING, recordedSince: ago(200) });
    const { data } = outcomeHistoryPayloadSchema.parse((await ask(outcomes)).body);
    expect(data.bucketMs).toBe(3_600_000);
    expect(data.series[0]).toMatchObject({ isRecorded: false, figures: { runs: 0 } });
    expect(data.series.filter(({ figures }) => figures.runs > 0)).toMatchObject([
      { isRecorded: true, figures: { outcomes: { succeeded: 1 } } },
    ]);
    placeState({ poll: buildPollStatus({ lastGoodPollAt: ago(70) }) });
    const blind = outcomeHistoryPayloadSchema.parse((await ask(outcomes)).body).data.series;
    expect(blind.at(-1)).toMatchObject({ isRecorded: false, figures: { runs: 0 } });
  });

  it('tell of changes before they are on disk, and once when they are', async () => {
    const store = await keep();
    const previous = { value: 20_000, changedAt: ago(7), source: 'SQL1' };
    const timeouts = { x: { name: 'LeaseTimeout', of: 'ag-etl', value: 40_000, previous } };
    store.records.save('PROD-ETL', { ...record(), memory: { ...EMPTY_MEMORY, timeouts } }, []);
    const told = async () =>
      changeHistoryPayloadSchema.parse((await ask(changes)).body).data.changes;
    expect(await told()).toMatchObject([{ kind: 'timeout', from: 20_000, to: 40_000 }]);
    await expect.poll(() => store.changes.read('PROD-ETL', ago(60), ago(0))).toHaveLength(1);
    expect(await told()).toHaveLength(1);
  });

  it('clamp a range of a hundred years, and one that reaches into the future, and say so', async () => {
    await keep();
    const wide = { from: '1926-01-01T00:00:00Z', to: '2126-01-01T00:00:00Z' };
    const { data } = workerHistoryPayloadSchema.parse((await ask(workers, wide)).body);
    expect(data.cuts).toEqual(['future', 'retention']);
    expect(data.to.getTime()).toBeLessThanOrEqual(Date.now());
    expect(data.shares.length).toBeLessThanOrEqual(400);
  });

  it.each([
    ['reversed', { from: iso(0), to: iso(60) }, /ends before it begins/],
    ['in the future', { from: iso(-60), to: iso(-90) }, /future/],
    ['no time', { from: 'yesterday' }, /from/],
    ['without an offset', { from: '2026-11-22T00:00:00' }, /from/],
  ])('refuse a range that is %s in words', async (_, range, words) => {
    await keep();
    const { status, body } = await ask(workers, range);
    expect(status).toBe(400);
    expect(errorPayloadSchema.parse(body).error).toMatchObject({
      code: 'badRequest',
      message: expect.stringMatching(words) as string,
    });
  });

  it.each(Object.entries(HANDLERS))(
    'about %s answer what nobody should ask: a name that nobody has, a range that is none, a century',
    async (_, handler) => {
      await keep();
      const worker = { worker: WORKER_ID };
      const statusOf = async (query: Record<string, string>, cluster?: string) =>
        (await ask(handler, { ...worker, ...query }, cluster)).status;
      expect(await statusOf({}, 'GONE')).toBe(404);
      expect(await statusOf({}, 'x'.repeat(256))).toBe(404);
      expect(await statusOf({ from: iso(0), to: iso(60) })).toBe(400);
      expect(await statusOf({ from: iso(-60), to: iso(-90) })).toBe(400);
      expect(await statusOf({ from: iso(60_000_000), to: iso(50_000_000) })).toBe(400);
      const century = { from: '1926-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };
      const { status, body } = await ask(handler, { ...worker, ...century, to: iso(0) });
      expect(status).toBe(200);
      expect(body).toMatchObject({ data: { cuts: ['retention'] } });
      expect(JSON.stringify(body).length).toBeLessThan(500_000);
    },
  );

  it('tell of two thousand workers, with a name of 256 characters among them, and of none', async () => {
    const store = await keep();
    const ended = Array.from({ length: 2_000 }, (_, index) =>
      buildInterval(0, 0, {
        ...at(40, 20),
        subject: { kind: 'worker', id: `W${index}`, name: index === 0 ? 'x'.repeat(256) : 'W' },
      }),
    );
    const history = { ...EMPTY_HISTORY, states: { open: [], ended } };
    store.records.save('PROD-ETL', { ...store.records.load('PROD-ETL'), history }, []);
    const { body } = await ask(workers, { from: iso(60) });
    const { data } = workerHistoryPayloadSchema.parse(body);
    expect(data.workers.length).toBeGreaterThanOrEqual(2_000);
    expect(data.workers.map(({ name }) => name.length)).toContain(256);
    const { body: earlier } = await ask(workers, { from: iso(500), to: iso(400) });
    expect(workerHistoryPayloadSchema.parse(earlier).data.workers).toEqual([]);
  });

  it('tell what is in memory while history is not being kept, and that it is not', async () => {
    const store = await keepNothing([buildAnomaly('offline-worker', { openedAt: ago(35) })]);
    store.records.save('PROD-ETL', record(), []);
    store.records.save('PROD-ETL', record({ ...EMPTY_HISTORY, measures: HISTORY.measures }), []);
    const { data } = workerHistoryPayloadSchema.parse((await ask(workers)).body);
    expect(data.store.status).toBe('failing');
    expect(data.workers.map(({ name }) => name)).toEqual(['ETLW02', 'ETLW01']);
    const { gauges } = activityHistoryPayloadSchema.parse((await ask(activity)).body).data;
    expect(gauges.liveTasks).toHaveLength(1);
    expect(anomalyMarksPayloadSchema.parse((await ask(anomalies)).body).data.total).toBe(1);
  });
});
