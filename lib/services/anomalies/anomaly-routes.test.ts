import { beforeEach, describe, expect, it } from 'vitest';
import { DELETE, POST as acknowledge } from '@/app/api/anomalies/[anomaly]/acknowledgement/route';
import { POST as comment } from '@/app/api/anomalies/[anomaly]/comments/route';
import { GET as one } from '@/app/api/anomalies/[anomaly]/route';
import { GET as history } from '@/app/api/anomalies/history/route';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { anomalyHistoryPayloadSchema } from '@/lib/domain/anomalies/anomaly-history-payload';
import { anomalyPayloadSchema } from '@/lib/domain/anomalies/anomaly-payload';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo } from '@/lib/testing/clock';
import { keepAnomalies, keepNothing } from '@/lib/testing/keep-anomalies';
import { emptyHub } from '@/lib/testing/place-state';

const ID = 'anomaly-of-offline-worker';
const open = (change: Partial<Anomaly> = {}) => buildAnomaly('offline-worker', change);

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const request = (change: object = {}) => ({
  by: 'Ada',
  reason: 'Disk is on order.',
  until: inAnHour(),
  ...change,
});

type Handler = typeof acknowledge;

function call(handler: Handler, method: string, body?: unknown, headers = {}): Promise<Response> {
  const sent = new Request(`http://127.0.0.1:3000/api/anomalies/${ID}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return handler(sent, { params: Promise.resolve({ anomaly: ID }) });
}

async function refusalOf(response: Response) {
  const { error } = errorPayloadSchema.parse(await response.json());
  return { status: response.status, code: error.code, message: error.message };
}

const readOne = async () => anomalyPayloadSchema.parse(await (await call(one, 'GET')).json()).data;

beforeEach(emptyHub);

describe('the routes of one anomaly', () => {
  it('acknowledge, comment and withdraw, and tell of it at once', async () => {
    await keepAnomalies({ live: [open()] });
    expect((await call(acknowledge, 'POST', request())).status).toBe(200);
    expect((await readOne()).anomaly.acknowledgement).toMatchObject({ by: 'Ada' });
    expect((await call(comment, 'POST', { by: 'Bob', text: 'On it.' })).status).toBe(200);
    expect((await call(DELETE, 'DELETE', { by: 'Bob' })).status).toBe(200);
    const { anomaly, history: told } = await readOne();
    expect(anomaly.acknowledgement).toBeNull();
    expect(told?.timeline.map(({ kind }) => kind)).toEqual([
      'opened',
      'acknowledged',
      'commented',
      'acknowledgementEnded',
    ]);
  });

  it.each([
    ['a reason of 10 kB', request({ reason: 'x'.repeat(10_000) }), 413, 'tooLarge', /8 kB/],
    ['a reason of 501 letters', request({ reason: 'x'.repeat(501) }), 400, 'badRequest', /reason/],
    [
      'an end that is over',
      request({ until: '2020-01-01T00:00:00Z' }),
      400,
      'badRequest',
      /future/,
    ],
    ['no body', undefined, 400, 'badRequest', /JSON/],
  ])('refuse %s with clear words', async (_what, body, status, code, words) => {
    await keepAnomalies({ live: [open()] });
    const response = await call(acknowledge, 'POST', body);
    expect(await refusalOf(response)).toEqual({
      status,
      code,
      message: expect.stringMatching(words),
    });
    expect((await readOne()).anomaly.acknowledgement).toBeNull();
  });

  it('refuse to acknowledge twice, or what is resolved', async () => {
    await keepAnomalies({ live: [open()] });
    await call(acknowledge, 'POST', request());
    expect(await refusalOf(await call(acknowledge, 'POST', request()))).toMatchObject({
      status: 409,
      message: expect.stringMatching(/already acknowledged by Ada, until/),
    });
    emptyHub();
    await keepAnomalies({ live: [open({ status: 'resolved', resolvedAt: new Date() })] });
    expect(await refusalOf(await call(acknowledge, 'POST', request()))).toMatchObject({
      status: 409,
      message: expect.stringMatching(/already resolved/),
    });
  });

  it.each<[string, Handler, string, object]>([
    ['acknowledging', acknowledge, 'POST', request()],
    ['withdrawing', DELETE, 'DELETE', { by: 'Eve' }],
    ['commenting', comment, 'POST', { by: 'Eve', text: 'Nothing to see here.' }],
  ])('refuse %s for the page of another site', async (_what, handler, method, body) => {
    await keepAnomalies({ live: [open()] });
    const response = await call(handler, method, body, { 'sec-fetch-site': 'cross-site' });
    expect(await refusalOf(response)).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await readOne()).history?.timeline).toHaveLength(1);
  });

  it.each<[string, Handler, string, object | undefined]>([
    ['reading', one, 'GET', undefined],
    ['acknowledging', acknowledge, 'POST', request()],
    ['commenting on', comment, 'POST', { by: 'Ada', text: 'Hm.' }],
  ])('answer 404 when %s what nobody knows', async (_what, handler, method, body) => {
    await keepAnomalies();
    expect((await call(handler, method, body)).status).toBe(404);
  });
});

describe('the route of history', () => {
  const ask = (query: string) =>
    history(new Request(`http://127.0.0.1:3000/api/anomalies/history${query}`), {
      params: Promise.resolve({}),
    });
  const pageOf = async (query: string) =>
    anomalyHistoryPayloadSchema.parse(await (await ask(query)).json()).data;
  const past = Array.from({ length: 5 }, (_, index) =>
    open({
      id: `past-${index}`,
      status: 'resolved',
      severity: index === 0 ? 'warning' : 'critical',
      openedAt: hoursAgo(100 + index),
      resolvedAt: hoursAgo(99 + index),
    }),
  );

  it('goes back page by page, newest first, and ends', async () => {
    await keepAnomalies({ live: [open()], past });
    const first = await pageOf('?status=resolved&take=3');
    expect(first.anomalies.map(({ id }) => id)).toEqual(['past-0', 'past-1', 'past-2']);
    const second = await pageOf(`?status=resolved&take=3&before=${first.next}`);
    expect(second.anomalies.map(({ id }) => id)).toEqual(['past-3', 'past-4']);
    expect(second.next).toBeNull();
  });

  it.each([
    ['severity=warning', ['past-0']],
    ['status=open', [ID]],
    ['cluster=ELSEWHERE', []],
    ['rule=late-worker', []],
    [`from=${hoursAgo(102).toISOString()}&to=${hoursAgo(100).toISOString()}`, ['past-1', 'past-2']],
  ])('is narrowed by %s', async (query, ids) => {
    await keepAnomalies({ live: [open()], past });
    expect((await pageOf(`?${query}`)).anomalies.map(({ id }) => id)).toEqual(ids);
  });

  it.each(['?severity=awful', '?take=0', '?take=9999', '?from=yesterday', '?before=nonsense'])(
    'refuses %s',
    async (query) => {
      await keepAnomalies();
      expect((await ask(query)).status).toBe(400);
    },
  );

  it('says that it cannot be read while history is not being kept', async () => {
    await keepNothing([]);
    expect(await refusalOf(await ask(''))).toMatchObject({ status: 503, code: 'storeUnavailable' });
  });
});
