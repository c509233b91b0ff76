import { beforeEach, describe, expect, it } from 'vitest';
import { GET as getComparison } from '@/app/api/clusters/[cluster]/executions/[execution]/comparison/route';
import { GET as getContext } from '@/app/api/clusters/[cluster]/executions/[execution]/context/[message]/route';
import { GET as getExecutables } from '@/app/api/clusters/[cluster]/executions/[execution]/executables/route';
import { GET as getMessage } from '@/app/api/clusters/[cluster]/executions/[execution]/messages/[message]/route';
import { GET as getErrors } from '@/app/api/clusters/[cluster]/executions/[execution]/messages/errors/route';
import { GET as getExport } from '@/app/api/clusters/[cluster]/executions/[execution]/messages/export/route';
import { GET as getMessages } from '@/app/api/clusters/[cluster]/executions/[execution]/messages/route';
import { GET as getParameters } from '@/app/api/clusters/[cluster]/executions/[execution]/parameters/route';
import { GET as getPhases } from '@/app/api/clusters/[cluster]/executions/[execution]/phases/route';
import { GET as getExecution } from '@/app/api/clusters/[cluster]/executions/[execution]/route';
import { buildInstance } from '@/lib/demo/answers/ask';
import { findExecution } from '@/lib/demo/answers/ask-detail';
import { DEFAULT_RIGHTS } from '@/lib/demo/answers/rights';
import { ENORMOUS_PACKAGE, VERBOSE_PACKAGE } from '@/lib/demo/simulation/execution-messages';
import { logsPhases } from '@/lib/demo/simulation/execution-values';
import { HUGE_LENGTH } from '@/lib/demo/simulation/message-texts';
import type { SimulatedExecution } from '@/lib/demo/simulation/world';
import {
  executionComparisonPayloadSchema,
  executionDetailPayloadSchema,
  executionErrorsPayloadSchema,
  executionExecutablesPayloadSchema,
  executionMessagesPayloadSchema,
  executionParametersPayloadSchema,
  executionPhasesPayloadSchema,
  messageContextPayloadSchema,
  messageTextPayloadSchema,
} from '@/lib/domain/executions/execution-detail-payload';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { emptyHub } from '@/lib/testing/place-state';
import { watchEmbedded } from '@/lib/testing/watch-embedded';

beforeEach(emptyHub);

type Route = typeof getExecution;

type Asked = {
  execution: string;
  message?: string;
  query?: Record<string, string>;
  cluster?: string;
};

function ask(route: Route, { query = {}, ...path }: Asked): Promise<Response> {
  const search = new URLSearchParams(query).toString();
  return route(new Request(`http://localhost/api?${search}`), {
    params: Promise.resolve({ cluster: 'PROD-ETL', ...path }),
  });
}

async function read<Payload>(
  route: Route,
  schema: { parse: (value: unknown) => Payload },
  asked: Asked,
): Promise<Payload> {
  const response = await ask(route, asked);
  expect(response.status, await response.clone().text()).toBe(200);
  return schema.parse(await response.json());
}

/** Executions of the past have the same ids in every world of the same seed. */
function pastId(isWanted: (execution: SimulatedExecution) => boolean): string {
  const instance = buildInstance();
  const { historyCount, orders } = instance.world;
  const { ordinal } = findExecution(
    instance,
    (one) => one.ordinal < historyCount - orders.length && isWanted(one),
  );
  return String(ordinal + 1);
}

const hasFailed = ({ plan }: SimulatedExecution) => plan.result === 'failed';
const isInScaleOut = ({ processId }: SimulatedExecution) => processId === null;
const failedId = () =>
  pastId((one) => hasFailed(one) && isInScaleOut(one) && logsPhases(buildInstance().world, one));
const verboseId = () => pastId(({ plan }) => plan.package.name === VERBOSE_PACKAGE);

describe('an execution', () => {
  it('that is over is told with its task, the folders of its log, and what was true of it', async () => {
    await watchEmbedded();
    const { data, sections, source } = await read(getExecution, executionDetailPayloadSchema, {
      execution: failedId(),
    });
    expect(data).toMatchObject({
      header: { status: 'failed', is32Bit: false, sqlServerHost: { cpuCount: 16 } },
      scaleOut: 'yes',
      outlook: { kind: 'ended' },
      canBeStopped: false,
      tasks: [{ isArchived: true, machineName: expect.stringMatching(/^ETLW/) }],
    });
    expect(data.timing?.run.state).toBe('ended');
    expect(data.tasks?.[0]?.folders[0]?.uncPath).toMatch(
      /^\\\\ETLW\d+\\c\$\\Users\\svc-ssis-worker\\/,
    );
    expect(Object.values(sections).map(({ status }) => status)).toEqual(
      Array.from({ length: 4 }, () => 'collected'),
    );
    expect(source?.serverName).toBe('SQLPROD01');
  });

  it('outside of Scale Out has no task, and nobody waits for its lease', async () => {
    await watchEmbedded();
    const execution = pastId(({ processId }) => processId !== null);
    const { data } = await read(getExecution, executionDetailPayloadSchema, { execution });
    expect(data).toMatchObject({ scaleOut: 'no', tasks: [], attempts: [] });
  });

  it('that runs tells who holds it, how long the lease lasts, and what comes after', async () => {
    await watchEmbedded({ story: 'calm', workerCount: 4 });
    const { data } = await read(getExecution, executionDetailPayloadSchema, {
      execution: await newestWith('running'),
    });
    expect(data.outlook).toMatchObject({
      kind: 'held',
      attemptNumber: expect.any(Number),
      onLeaseExpiry: expect.stringMatching(/^(retry|endedUnexpectedly)$/),
      sweepWithinMs: 300_000,
    });
    expect(data.canBeStopped).toBe(true);
  });

  it.each([
    ['that was never there', '999999999999', /no such execution/],
    ['of an id below the newest that is gone', '0', /no longer/],
  ])('%s is "not found"', async (_what, execution, words) => {
    await watchEmbedded();
    for (const route of [
      getExecution,
      getMessages,
      getErrors,
      getExecutables,
      getPhases,
      getParameters,
      getComparison,
      getExport,
    ]) {
      const response = await ask(route, { execution });
      expect(response.status).toBe(404);
      expect(errorPayloadSchema.parse(await response.json()).error.message).toMatch(words);
    }
  });

  it('that the login may not see is "not found", with the reason why nobody can say more', async () => {
    await watchEmbedded({ rights: { ...DEFAULT_RIGHTS, roles: [] } });
    const response = await ask(getExecution, { execution: '100' });
    expect(response.status).toBe(404);
    expect(errorPayloadSchema.parse(await response.json()).error.message).toMatch(/no role/);
  });

  it.each(['abc', '-1', '1.5', '9223372036854775808', ''])(
    'called %j is a bad request',
    async (execution) => {
      await watchEmbedded();
      expect((await ask(getExecution, { execution })).status).toBe(400);
      expect((await ask(getMessages, { execution })).status).toBe(400);
    },
  );

  it('of a login without the tables is told as far as the views go, with the grants that are missing', async () => {
    await watchEmbedded({ rights: { ...DEFAULT_RIGHTS, grantedTables: [] } });
    const { data, sections } = await read(getExecution, executionDetailPayloadSchema, {
      execution: failedId(),
    });
    expect(data).toMatchObject({ header: { status: 'failed' }, tasks: null, scaleOut: 'yes' });
    expect(sections).toMatchObject({
      header: { status: 'collected' },
      liveTasks: { status: 'denied', grant: expect.stringContaining('internal.executions') },
      assignment: { status: 'denied' },
    });
  });

  it('on a server that is out of reach is failed in every part, not absent', async () => {
    const cluster = await watchEmbedded();
    await cluster.setFault('refuse', true);
    const { data, sections } = await read(getExecution, executionDetailPayloadSchema, {
      execution: failedId(),
    });
    expect(data).toMatchObject({ header: null, tasks: null, outlook: { kind: 'unknown' } });
    expect(sections['header']).toMatchObject({ status: 'failed', error: { code: 'refused' } });
  });
});

describe('messages', () => {
  it('go through a hundred thousand in either direction, one page at a time', async () => {
    await watchEmbedded();
    const execution = verboseId();
    const query = { take: '500' };
    const first = await read(getMessages, executionMessagesPayloadSchema, { execution, query });
    expect(first.data.messages).toHaveLength(500);
    const next = await read(getMessages, executionMessagesPayloadSchema, {
      execution,
      query: { ...query, after: first.data.nextKey ?? '' },
    });
    const back = await read(getMessages, executionMessagesPayloadSchema, {
      execution,
      query: { ...query, before: next.data.firstKey ?? '' },
    });
    expect(back.data.messages).toEqual(first.data.messages);
    const end = await read(getMessages, executionMessagesPayloadSchema, {
      execution,
      query: { ...query, from: 'end' },
    });
    expect(end.data.hasMore).toBe(true);
    expect(end.data.messages?.at(-1)?.atText).toMatch(/\.\d{7} \+01:00$/);
  });

  it('lose none and double none, page by page, although many have the same time', async () => {
    await watchEmbedded();
    const execution = failedId();
    const keys: string[] = [];
    let query: Record<string, string> = { take: '7' };
    for (;;) {
      const { data } = await read(getMessages, executionMessagesPayloadSchema, {
        execution,
        query,
      });
      keys.push(...(data.messages ?? []).map(({ key }) => key));
      if (!data.hasMore || !data.nextKey) break;
      query = { take: '7', after: data.nextKey };
    }
    const errors = await read(getErrors, executionErrorsPayloadSchema, { execution });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(errors.data.counts?.total ?? 0);
  });

  it('show hostile text as it is, unknown types by number, and no password', async () => {
    await watchEmbedded();
    const { data } = await read(getMessages, executionMessagesPayloadSchema, {
      execution: failedId(),
      query: { take: '500' },
    });
    const all = JSON.stringify(data.messages);
    expect(all).toContain('<script>');
    expect(all).toContain('🚚');
    expect(data.messages?.some(({ type, typeCode }) => type === 'unknown' && typeCode === 77)).toBe(
      true,
    );
    expect(data.messages?.find(({ sourceTypeCode }) => sourceTypeCode === 10)?.sourceType).toBe(
      'entryApi',
    );
    expect(all).toContain('Data Source=DW01');
    expect(all).not.toContain('corr3ct horse');
  });

  it('are narrowed by type, source, text and path', async () => {
    await watchEmbedded();
    const execution = failedId();
    const found = async (query: Record<string, string>) =>
      (await read(getMessages, executionMessagesPayloadSchema, { execution, query })).data
        .messages ?? [];
    expect((await found({ type: '120,130' })).map(({ typeCode }) => typeCode)).toEqual([
      120, 120, 130,
    ]);
    expect((await found({ sourceType: '10' })).map(({ typeCode }) => typeCode)).toEqual([70]);
    expect(await found({ source: 'nowhere' })).toEqual([]);
    expect((await found({ text: '% complete' })).every(({ type }) => type === 'progress')).toBe(
      true,
    );
    expect(await found({ path: '\\Package\\Elsewhere' })).toEqual([]);
    expect(await found({ text: 'corr3ct' })).toEqual([]);
  });

  it('grow while the execution runs, and the tail is asked for with an overlap', async () => {
    let nowMs = Date.now();
    await watchEmbedded({ story: 'calm', workerCount: 4, now: () => nowMs });
    const execution = await newestWith('running');
    const before = await read(getMessages, executionMessagesPayloadSchema, {
      execution,
      query: { from: 'end', take: '500' },
    });
    nowMs += 4_000;
    const query: Record<string, string> =
      before.data.tailKey === null ? {} : { after: before.data.tailKey };
    const after = await read(getMessages, executionMessagesPayloadSchema, {
      execution,
      query: { ...query, take: '500' },
    });
    const known = new Set(before.data.messages?.map(({ key }) => key));
    const fresh = after.data.messages?.filter(({ key }) => !known.has(key)) ?? [];
    expect(fresh.length).toBeGreaterThan(0);
    expect(after.data.messages?.some(({ key }) => known.has(key))).toBe(true);
  });

  it.each<Record<string, string>>([
    { after: 'nonsense' },
    { type: 'x' },
    { type: '1,2,3,4,5,6,7,8,9' },
    { type: '70000' },
    { take: '501' },
    { text: 'x'.repeat(501) },
  ])('asked for with %j are a bad request', async (query) => {
    await watchEmbedded();
    expect((await ask(getMessages, { execution: '1', query })).status).toBe(400);
  });
});

describe('errors', () => {
  it('come first, with counts that say when they are only "more than"', async () => {
    await watchEmbedded();
    const { data } = await read(getErrors, executionErrorsPayloadSchema, { execution: failedId() });
    expect(data.errors?.map(({ type }) => type)).toEqual(['error', 'error', 'taskFailed']);
    expect(data.counts).toMatchObject({ isTruncated: false });
    const verbose = await read(getErrors, executionErrorsPayloadSchema, { execution: verboseId() });
    expect(verbose.data.counts).toMatchObject({ total: 10_000, isTruncated: true });
  });

  it('have context, without the secrets that it holds, with unknown types as numbers', async () => {
    await watchEmbedded();
    const execution = failedId();
    const { data } = await read(getErrors, executionErrorsPayloadSchema, { execution });
    const message = data.errors?.[0]?.key ?? '';
    const context = await read(getContext, messageContextPayloadSchema, { execution, message });
    const text = JSON.stringify(context.data.objects);
    expect(text).toContain('Data Source=DW01');
    expect(text).not.toMatch(/corr3ct horse|tok-9f2c71/);
    expect(context.data.objects?.[0]?.depth).toBe(1);
    expect(context.data.objects?.at(-1)).toMatchObject({ depth: 0, type: 'unknown', typeCode: 95 });
  });

  it('of five megabytes are shown by their beginning, and whole when they are asked for', async () => {
    await watchEmbedded();
    const execution = pastId(
      (one) => hasFailed(one) && isInScaleOut(one) && one.plan.package.name === ENORMOUS_PACKAGE,
    );
    const { data } = await read(getErrors, executionErrorsPayloadSchema, { execution });
    const huge = data.errors?.find(({ isTruncated }) => isTruncated);
    expect(huge).toMatchObject({ length: HUGE_LENGTH });
    expect(huge?.text?.length).toBe(2_000);
    const whole = await read(getMessage, messageTextPayloadSchema, {
      execution,
      message: huge?.key ?? '',
    });
    expect(whole.data).toMatchObject({ length: HUGE_LENGTH, isTruncated: false });
    expect(whole.data.text).toHaveLength(HUGE_LENGTH);
  });

  it('of another execution are not found here', async () => {
    await watchEmbedded();
    const { data } = await read(getErrors, executionErrorsPayloadSchema, { execution: failedId() });
    const message = data.errors?.[0]?.key ?? '';
    for (const route of [getMessage, getContext]) {
      expect((await ask(route, { execution: verboseId(), message })).status).toBe(404);
      expect((await ask(route, { execution: verboseId(), message: 'nonsense' })).status).toBe(400);
    }
  });
});

describe('the parts of an execution', () => {
  it('executables are a tree with loops and repeated iterations, and a critical path', async () => {
    await watchEmbedded();
    const { data } = await read(getExecutables, executionExecutablesPayloadSchema, {
      execution: failedId(),
    });
    const nodes = data.gantt?.nodes ?? [];
    const load = nodes.find(({ name }) => name === 'Load file');
    expect(nodes[0]).toMatchObject({ depth: 0, isCritical: true, failedCount: 1 });
    expect(load?.runs.length).toBeGreaterThanOrEqual(3);
    expect(load?.runs.map(({ iteration }) => iteration)).toEqual(
      load?.runs.map((_, index) => String(index + 1)),
    );
    expect(nodes.find(({ id }) => id === load?.parentId)?.name).toBe('For each file');
    expect(nodes.find(({ name }) => name === 'Check source')?.runs[0]).toMatchObject({
      result: 'unknown',
      resultCode: 9,
    });
  });

  it('phases are summed per component, and a pair that the view shows twice counts once', async () => {
    await watchEmbedded();
    const { data } = await read(getPhases, executionPhasesPayloadSchema, { execution: failedId() });
    const lookup = data.components?.find(({ componentName }) => componentName === 'Slå upp kund');
    expect(lookup?.phases.map(({ phase, callCount }) => [phase, callCount])).toEqual([
      ['Pre-Execute', 1],
      ['ProcessInput', 2],
    ]);
    expect(data.components?.every(({ totalMs }) => totalMs >= 0)).toBe(true);
  });

  it('parameters never show a sensitive value, nor one that only should have been marked', async () => {
    await watchEmbedded();
    const { data } = await read(getParameters, executionParametersPayloadSchema, {
      execution: failedId(),
    });
    const text = JSON.stringify(data.parameters);
    expect(text).not.toMatch(/corr3ct; horse|tok-9f2c71/);
    expect(data.parameters?.find(({ name }) => name === 'WarehousePassword')).toMatchObject({
      isSensitive: true,
      value: null,
    });
    expect(data.parameters?.find(({ name }) => name === 'FROM_THE_FUTURE')).toMatchObject({
      scope: 'unknown',
      scopeCode: 77,
    });
  });

  it('are compared with the last run that went well', async () => {
    await watchEmbedded();
    const execution = failedId();
    const { data, sections } = await read(getComparison, executionComparisonPayloadSchema, {
      execution,
    });
    expect(data.baseline?.status).toBe('succeeded');
    expect(Number(data.baseline?.id)).toBeLessThan(Number(execution));
    expect(data.newErrors?.map(({ count }) => count)).toContain(2);
    expect(data.parameters?.find(({ name }) => name === 'WarehousePassword')?.kind).toBe(
      'notComparable',
    );
    expect(data.durations?.find(({ executable }) => executable === 'Publish')).toMatchObject({
      currentMs: expect.any(Number),
      baselineMs: expect.any(Number),
    });
    expect(sections['durations']).toMatchObject({ status: 'collected' });
  });
});

describe('an export of messages', () => {
  it('has every message once, masked, in records of one width', async () => {
    await watchEmbedded();
    const execution = failedId();
    const json = (await (
      await ask(getExport, { execution, query: { format: 'json' } })
    ).json()) as {
      messages: { key: string }[];
      isComplete: boolean;
    };
    const { data } = await read(getErrors, executionErrorsPayloadSchema, { execution });
    expect(json.isComplete).toBe(true);
    expect(json.messages).toHaveLength(data.counts?.total ?? 0);
    const csv = await (
      await ask(getExport, { execution, query: { format: 'csv', type: '120' } })
    ).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
    expect(csv).not.toContain('corr3ct horse');
  });

  it('stops when the client leaves', async () => {
    const cluster = await watchEmbedded();
    const response = await ask(getExport, { execution: verboseId() });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    expect(cluster.statements()['event-messages-after']).toBeLessThan(5);
  });
});

async function newestWith(status: string): Promise<string> {
  const { getExecutions } = await import('./get-executions');
  const { executionFilterSchema } = await import('@/lib/domain/executions/execution-filter-schema');
  const filter = executionFilterSchema.parse({ status });
  const { data } = await getExecutions('PROD-ETL', { filter, cursor: null, take: 20 });
  const row = data.page?.rows.find(({ ghost }) => ghost === null);
  if (!row) throw new Error(`nothing is ${status}`);
  return row.id;
}
