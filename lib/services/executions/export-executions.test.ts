import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_RIGHTS } from '@/lib/demo/answers/rights';
import { executionFilterSchema } from '@/lib/domain/executions/execution-filter-schema';
import { emptyHub } from '@/lib/testing/place-state';
import { watchEmbedded } from '@/lib/testing/watch-embedded';
import { exportExecutions, type ExportFormat } from './export-executions';

// Before the log is made.
beforeEach(emptyHub);

const PAGES = 'execution-page-with-jobs';

async function open(
  format: ExportFormat,
  parameters: Record<string, string> = {},
  controller = new AbortController(),
) {
  const filter = executionFilterSchema.parse(parameters);
  const { signal } = controller;
  return exportExecutions('PROD-ETL', { filter, format, hasByteOrderMark: true, signal });
}

function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

describe('an export', () => {
  it('as CSV has every execution once, in records of one width, behind a byte order mark', async () => {
    await watchEmbedded({ executionCount: 3_000 });
    const bytes = new Uint8Array(await new Response(await open('csv')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header = '', ...records] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(header).toMatch(/^cluster,execution_id,status,/);
    const ids = records.map((record) => Number(record.split(',')[1]));
    expect(ids.length).toBeGreaterThanOrEqual(3_000);
    expect(ids).toEqual(ids.map((_, index) => ids.length - index));
    expect(new Set(records.map((record) => record.split(',').length))).toEqual(
      new Set([header.split(',').length]),
    );
  });

  it('as JSON is one document that says that it is complete', async () => {
    await watchEmbedded({ executionCount: 2_000 });
    const text = await textOf(await open('json', { status: 'failed' }));
    const file = JSON.parse(text) as { executions: { status: string }[]; isComplete: boolean };
    expect(file).toMatchObject({
      cluster: 'PROD-ETL',
      filter: { status: 'failed' },
      isComplete: true,
    });
    expect(file.executions.length).toBeGreaterThan(10);
    expect(new Set(file.executions.map(({ status }) => status))).toEqual(new Set(['failed']));
  });

  it('of nothing is a file with nothing in it, and complete', async () => {
    await watchEmbedded({ executionCount: 500 });
    const file: unknown = JSON.parse(await textOf(await open('json', { folder: 'nowhere' })));
    expect(file).toMatchObject({ executions: [], isComplete: true });
  });

  it('reads no more than the client takes', async () => {
    const cluster = await watchEmbedded({ executionCount: 100_000 });
    const reader = (await open('csv')).getReader();
    await reader.read();
    await reader.read();
    expect(cluster.statements()[PAGES]).toBe(1);
    await reader.read();
    expect(cluster.statements()[PAGES]).toBe(2);
    await reader.cancel();
  });

  it('stops when the client leaves', async () => {
    const cluster = await watchEmbedded({ executionCount: 100_000 });
    const controller = new AbortController();
    const reader = (await open('csv', {}, controller)).getReader();
    await reader.read();
    await reader.read();
    controller.abort();
    await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' });
    expect(cluster.statements()[PAGES]).toBe(1);
  });

  it.each<[ExportFormat, RegExp]>([
    ['csv', /^PROD-ETL,#INCOMPLETE,denied,below \d+,.*\r\n$/],
    ['json', /"isComplete":false,"error":\{"code":"denied","missingBelow":"\d+"\}\}\n$/],
  ])('as %s that could not be finished says so at its end', async (format, ending) => {
    const cluster = await watchEmbedded({ executionCount: 5_000 });
    const reader = (await open(format)).getReader();
    const decoder = new TextDecoder();
    let last = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      last = decoder.decode(part.value);
      // The login loses its role, which the next connection notices.
      await cluster.setFault('zero-rows', true);
      await cluster.setFault('refuse', true);
      await cluster.setFault('refuse', false);
    }
    expect(last).toMatch(ending);
  });

  it('that cannot even begin is an error, not a file', async () => {
    await watchEmbedded({
      rights: { ...DEFAULT_RIGHTS, roles: [], grantedTables: [] },
    });
    await expect(open('csv')).rejects.toMatchObject({ code: 'notReady' });
  });
});
