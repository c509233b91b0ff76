import { describe, expect, it } from 'vitest';
import { parseSqlDateTime } from '@/lib/domain/sql-datetime-text';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import { clock } from '@/lib/ssisdb/queries/clock';
import { newestExecutions } from '@/lib/ssisdb/queries/executions';
import { liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import { catalogProperties, masterProperties } from '@/lib/ssisdb/queries/properties';
import { source } from '@/lib/ssisdb/queries/source';
import { workerAgents } from '@/lib/ssisdb/queries/worker-agents';
import type { FaultName } from '../faults';
import { advance } from '../simulation/advance';
import { buildWorld } from '../simulation/build-world';
import { CALM_STORY } from '../simulation/calm-story';
import { jumpToHugeIds } from '../simulation/execution-catalog';
import { ask, askRows, buildInstance, withFaults } from './ask';
import type { Instance } from './answer-batch';

const HOUR_MS = 3_600_000;
const WATCHING_STATE = { ...DOCUMENTED_SHAPE, canViewServerState: true };

function masterProperty(name: string, instance: Instance): unknown {
  const rows = askRows(masterProperties, instance);
  return rows.find((row) => row.property_name === name)?.property_value;
}

describe('without faults', () => {
  it('the clock, and the master that wrote its time as text, agree to the millisecond', () => {
    const instance = buildInstance();
    const [row] = askRows(clock, instance);
    const text = parseSqlDateTime(String(row?.sql_clock_text));
    expect(text).toEqual({ at: new Date(instance.nowMs), offsetMinutes: 60 });
    expect(row?.sql_clock).toEqual({ date: new Date(instance.nowMs), offsetMinutes: 60 });
    const master = parseSqlDateTime(String(masterProperty('LAST_ONLINE_TIME', instance)));
    expect(master?.at).toEqual(new Date(instance.world.master.lastOnlineAtMs));
  });

  it('one cluster is the primary of an availability group, and the other stands alone', () => {
    const [inGroup] = askRows(source, buildInstance(), {}, WATCHING_STATE);
    expect(inGroup).toMatchObject({ updateability: 'READ_WRITE', is_primary_replica: true });
    expect(inGroup?.replica_id).toMatch(/^[0-9A-F-]{36}$/);
    const calm = buildInstance({ world: buildWorld({ story: CALM_STORY, workerCount: 4 }) });
    const [alone] = askRows(source, calm, {}, WATCHING_STATE);
    expect(alone).toMatchObject({ replica_id: null, is_primary_replica: null });
  });

  it('the thumbprint changes when the certificate is renewed, and Scale Out stays enabled', () => {
    const instance = buildInstance();
    const before = masterProperty('SSLCERT_THUMBPRINT', instance);
    advance(instance.world, instance.world.startAtMs + 90_000);
    expect(masterProperty('SSLCERT_THUMBPRINT', instance)).not.toBe(before);
    expect(before).toMatch(/^[0-9A-F]{40}$/);
    expect(askRows(catalogProperties, instance)).toContainEqual({
      property_name: 'IS_SCALEOUT_ENABLED',
      property_value: 'TRUE',
    });
  });
});

describe('faults in what is answered', () => {
  it('read-only-replica: a secondary, and it says so', () => {
    const instance = buildInstance({ faults: withFaults('read-only-replica') });
    expect(askRows(source, instance, {}, WATCHING_STATE)).toMatchObject([
      {
        updateability: 'READ_ONLY',
        replica_id: expect.stringMatching(/./),
        is_primary_replica: false,
      },
    ]);
    expect(askRows(source, instance)).toMatchObject([{ is_primary_replica: null }]);
  });

  it.each<[FaultName, number]>([
    ['lock-timeout', 1_222],
    ['deadlock', 1_205],
  ])('%s: reading SSISDB fails with %i, reading the clock does not', (fault, number) => {
    const instance = buildInstance({ faults: withFaults(fault) });
    expect(() => ask(workerAgents, instance)).toThrow(expect.objectContaining({ number }));
    expect(ask(clock, instance).rows).toHaveLength(1);
  });

  it('garbage-master-time, missing-master-property, null-machine-name', () => {
    const faults = withFaults(
      'garbage-master-time',
      'missing-master-property',
      'null-machine-name',
    );
    const instance = buildInstance({ faults });
    expect(masterProperty('LAST_ONLINE_TIME', instance)).toBe('yesterday-ish');
    expect(masterProperty('MASTER_ADDRESS', instance)).toBeUndefined();
    expect(masterProperty('MASTER_SERVICE_PORT', instance)).toBe('8391');
    const names = askRows(workerAgents, instance).map((row) => row.MachineName);
    expect(names.filter((name) => name === null)).toHaveLength(1);
  });

  it('huge-ids: executions and the tasks that name them', () => {
    const instance = buildInstance();
    jumpToHugeIds(instance.world);
    advance(instance.world, instance.world.startAtMs + 20_000);
    const [newest] = askRows(newestExecutions, instance, { take: 1 });
    expect(newest?.execution_id).toBeGreaterThan(2n ** 53n);
    const inputs = askRows(liveTasks, instance).map((row) => String(row.InputData));
    const named = inputs.map((input) => BigInt(/"value":"(\d+)"/.exec(input)?.[1] ?? 0));
    expect(named.some((id) => id > 2n ** 53n)).toBe(true);
  });

  it('unknown-status: some running executions have status 42, the others keep theirs', () => {
    const instance = buildInstance();
    const before = askRows(newestExecutions, instance, { take: 60 }).map((row) => row.status);
    const faults = withFaults('unknown-status');
    const after = askRows(newestExecutions, { ...instance, faults }, { take: 60 });
    const statuses = after.map((row) => row.status);
    expect(statuses).toContain(42);
    expect(statuses).toContain(2);
    expect(statuses.map((status) => (status === 42 ? 2 : status))).toEqual(before);
  });

  it('clock-hour-off: the clock and all that was written by it are an hour ahead', () => {
    const instance = buildInstance({ faults: withFaults('clock-hour-off') });
    const [row] = askRows(clock, instance);
    expect(row?.sql_clock).toEqual({
      date: new Date(instance.nowMs + HOUR_MS),
      offsetMinutes: 120,
    });
    expect(parseSqlDateTime(String(row?.sql_clock_text))).toEqual({
      at: new Date(instance.nowMs + HOUR_MS),
      offsetMinutes: 120,
    });
    const [worker] = instance.world.workers.values();
    expect(askRows(workerAgents, instance)[0]?.LastOnlineTime).toMatchObject({
      date: new Date((worker?.lastOnlineAtMs ?? 0) + HOUR_MS),
    });
  });
});
