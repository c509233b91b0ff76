import { describe, expect, it } from 'vitest';
import { EMPTY_REACH } from '@/lib/domain/packages/record-reach';
import { rememberExecutions } from '@/lib/lifecycle/remember-executions';
import { buildPagedExecution } from '@/lib/testing/build-execution';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import {
  buildFinishedExecution,
  buildUnreadExecution,
} from '@/lib/testing/build-finished-execution';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';

const CLUSTER = 'PROD-ETL';
const FIRST_MS = Date.now() - 3_600_000;

const ended = (id: number, runMs: number, packageName = 'Load.dtsx') =>
  buildFinishedExecution({
    id: String(id),
    packageName,
    endedAt: new Date(FIRST_MS + id * 1_000),
    run: { ms: runMs, gap: null },
  });

async function fileWith(...executions: ReturnType<typeof ended>[]): Promise<string> {
  const file = temporaryStoreFile();
  const store = await startKeepingStore(file);
  const { opening } = await store.executions.resume(CLUSTER);
  await store.executions.record(CLUSTER, opening, executions, EMPTY_REACH);
  await store.close();
  return file;
}

describe('after a restart', () => {
  it('how long the last successful runs of each package took is remembered', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ended(index + 1, 1_000 + index));
    const file = await fileWith(
      ...many,
      ended(40, 5, 'Other.dtsx'),
      { ...ended(41, 7), status: 'failed', statusCode: 4 },
      buildUnreadExecution({ id: '42', endedAt: new Date(FIRST_MS + 42_000) }),
    );
    const { memory } = (await startKeepingStore(file)).records.load(CLUSTER);
    const { runHistory, endedIds } = memory.executions;
    expect([...runHistory]).toEqual([
      ['Sales/Daily/Other.dtsx', [5]],
      ['Sales/Daily/Load.dtsx', many.slice(-20).map(({ run }) => run.ms)],
    ]);
    expect(endedIds.size).toBe(33);
  });

  it('the first poll does not count again what was recorded', async () => {
    const file = await fileWith(ended(1, 240_000));
    const { memory } = (await startKeepingStore(file)).records.load(CLUSTER);
    const byServer = { workerId: null, machineName: 'SQLNODE1', scaleOut: 'no' as const };
    const before = buildPagedExecution({ id: '1', ...byServer });
    const after = buildPagedExecution({ id: '2', ...byServer });
    const executions = buildExecutionsData({ endings: { ended: [before, after] } });
    const next = rememberExecutions(memory.executions, executions, [], new Date());
    expect(next.runHistory.get('Sales/Daily/Load.dtsx')).toEqual([240_000, 299_500]);
  });
});
