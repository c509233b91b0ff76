import { describe, expect, it } from 'vitest';
import type { ParameterValues } from '@/lib/ssisdb/ssisdb';
import { buildCapabilities } from '@/lib/testing/build-capabilities';
import { NOW } from '@/lib/testing/clock';
import { executionRow, FakeSsisdb } from '@/lib/testing/fake-ssisdb';
import { collectExecutions } from './collect-executions';
import { CostLedger } from '@/lib/collect/cost-ledger';
import { ExecutionWindow } from './execution-window';

const RUNNING = 2;
const READER = buildCapabilities({ memberships: { ssis_logreader: true } });
const NOBODY = buildCapabilities();

/** A catalog of executions that answers by key, as SSISDB does, and the window on it. */
class Catalog {
  readonly rows = new Map<number, number>();
  readonly window = new ExecutionWindow();
  readonly ssisdb = new FakeSsisdb({
    'executions-newest': ({ take }) =>
      this.select(() => true)
        .reverse()
        .slice(0, Number(take)),
    'executions-after': ({ after, take }) =>
      this.select((id) => id > Number(after)).slice(0, Number(take)),
    'executions-by-id': (params) => {
      const wanted = idsIn(params);
      return this.select((id) => wanted.has(id));
    },
  });

  put(first: number, last: number, status = 7): this {
    for (let id = first; id <= last; id += 1) this.rows.set(id, status);
    return this;
  }

  async collect(capabilities = READER, liveTaskExecutionIds: readonly string[] = []) {
    this.ssisdb.roundTrips = [];
    const { ssisdb, window } = this;
    const context = {
      ssisdb,
      ledger: new CostLedger(),
      apart: new Set<string>(),
      shape: capabilities.shape,
    };
    return collectExecutions(context, capabilities, window, {
      liveTaskExecutionIds,
      sqlClock: NOW,
      previous: undefined,
    });
  }

  /** Ids of the open executions that a poll knows. */
  async open(liveTaskExecutionIds: readonly string[] = []): Promise<number[]> {
    const section = await this.collect(READER, liveTaskExecutionIds);
    if (section.status !== 'collected') throw new Error(section.status);
    return section.data.open.map(({ id }) => Number(id));
  }

  private select(isWanted: (id: number) => boolean) {
    return [...this.rows]
      .sort(([left], [right]) => left - right)
      .filter(([id]) => isWanted(id))
      .map(([id, status]) => executionRow(id, status));
  }
}

function idsIn(params: ParameterValues): Set<number> {
  const ids = Object.entries(params).filter(([name]) => name.startsWith('id'));
  return new Set(ids.map(([, id]) => Number(id)));
}

describe('executions', () => {
  it('are read newest first once, then by key: one small round trip, however long the history', async () => {
    const catalog = new Catalog().put(1, 5_000);
    expect(await catalog.open()).toEqual([]);
    expect(catalog.ssisdb.roundTrips).toEqual([['executions-newest'], ['executions-after']]);
    catalog.put(5_001, 5_002, RUNNING);
    expect(await catalog.open()).toEqual([5_001, 5_002]);
    expect(catalog.ssisdb.roundTrips).toEqual([['executions-after']]);
  });

  it('that commit late are seen, though their id is below the newest', async () => {
    const catalog = new Catalog().put(1, 1_000);
    await catalog.collect();
    catalog.put(1_010, 1_010);
    await catalog.collect();
    catalog.put(1_005, 1_005, RUNNING);
    expect(await catalog.open()).toEqual([1_005]);
  });

  it('that are open are followed until they end', async () => {
    const catalog = new Catalog().put(1, 1, RUNNING).put(2, 400);
    expect(await catalog.open()).toEqual([1]);
    catalog.put(1, 1);
    expect(await catalog.open()).toEqual([]);
    expect(catalog.ssisdb.roundTrips).toEqual([['executions-after', 'executions-by-id']]);
  });

  it('older than the first read are known when a live task points at them', async () => {
    const catalog = new Catalog().put(1, 1_000).put(1_001, 1_002, RUNNING).put(1_003, 5_000);
    expect(await catalog.open(['1002'])).toEqual([1_002]);
    const section = await catalog.collect(READER, ['1002']);
    expect(section).toMatchObject({ data: { sinceExecutionId: '4501' } });
  });

  it('that are purged are forgotten', async () => {
    const catalog = new Catalog().put(1, 1, RUNNING).put(2, 400);
    await catalog.collect();
    catalog.rows.delete(1);
    expect(await catalog.open()).toEqual([]);
  });

  it('in a flood are caught up with over several polls, within bounds', async () => {
    const catalog = new Catalog().put(1, 10);
    await catalog.collect();
    catalog.put(11, 6_000, RUNNING);
    await catalog.collect();
    expect(catalog.ssisdb.roundTrips.length).toBeLessThanOrEqual(4);
    for (let poll = 0; poll < 4; poll += 1) await catalog.collect();
    expect((await catalog.open()).at(-1)).toBe(6_000);
    expect(catalog.ssisdb.roundTrips.length).toBeLessThanOrEqual(9);
  });

  it('that begin in an empty catalog are read from the newest, not from the oldest', async () => {
    const catalog = new Catalog();
    expect(await catalog.open()).toEqual([]);
    catalog.put(1, 100_000);
    await catalog.collect();
    expect(catalog.ssisdb.roundTrips[0]).toEqual(['executions-newest']);
    expect(await catalog.collect()).toMatchObject({ data: { recent: { 0: { id: '100000' } } } });
  });

  it('whose newest has vanished are not taken for purged: the window says that it lost it', async () => {
    const catalog = new Catalog().put(1, 1, RUNNING).put(2, 400);
    await catalog.collect();
    catalog.rows.clear();
    expect(await catalog.open()).toEqual([1]);
    expect(catalog.window.hasLostNewest).toBe(true);
  });
});

describe('executions, by what the login may see', () => {
  it('are complete for a role that sees them all', async () => {
    expect(await new Catalog().put(1, 3).collect()).toMatchObject({
      status: 'collected',
      data: { hidden: null },
    });
  });

  it('say that others are hidden from a login without such a role', async () => {
    expect(await new Catalog().put(1, 3).collect(NOBODY)).toMatchObject({
      status: 'collected',
      data: {
        hidden: {
          object: 'catalog.executions',
          grant: 'ALTER ROLE ssis_logreader ADD MEMBER [watch];',
        },
      },
    });
  });

  it('are denied, not none, when a login without such a role sees none', async () => {
    expect(await new Catalog().collect(NOBODY)).toMatchObject({
      status: 'denied',
      object: 'catalog.executions',
    });
    expect(await new Catalog().collect(READER)).toMatchObject({ status: 'collected' });
  });

  it.each([
    ['permissionDenied', 'denied'],
    ['lockTimeout', 'failed'],
    ['connectionLost', 'failed'],
  ] as const)('that end in %s are %s', async (code, status) => {
    const catalog = new Catalog().put(1, 3);
    await catalog.collect();
    catalog.ssisdb.answers['executions-after'] = code;
    expect(await catalog.collect()).toMatchObject({ status });
  });
});
