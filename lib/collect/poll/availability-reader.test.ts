import { describe, expect, it, vi } from 'vitest';
import type { AvailabilityData } from '@/lib/domain/availability/availability-data';
import type { Section } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';
import type { ServerRights } from '@/lib/collect/capabilities';
import { buildCapabilities } from '@/lib/testing/build-capabilities';
import { buildInstanceFacts } from '@/lib/testing/build-availability';
import { AVAILABILITY_ANSWERS, databaseStateRow } from '@/lib/testing/availability-answers';
import { FakeSsisdb, type FakeAnswer } from '@/lib/testing/fake-ssisdb';
import { AvailabilityReader } from './availability-reader';
import { CostLedger } from '@/lib/collect/cost-ledger';

const SOURCE: Pick<Source, 'serverName' | 'sqlClockOffsetMinutes'> = {
  serverName: 'SQLNODE1',
  sqlClockOffsetMinutes: 120,
};
const ALL_RIGHTS: ServerRights = { viewDefinitions: true, viewStates: true };

function open(
  answers: Record<string, FakeAnswer> = {},
  serverRights = ALL_RIGHTS,
  objectRights: Record<string, boolean | null> = {},
) {
  const ssisdb = new FakeSsisdb({ ...AVAILABILITY_ANSWERS, ...answers });
  const reader = new AvailabilityReader();
  const instance = { ok: true as const, value: buildInstanceFacts({ isHadrEnabled: true }) };
  const capabilities = buildCapabilities({ serverRights, instance, objectRights });
  const context = {
    ssisdb,
    ledger: new CostLedger(),
    apart: new Set<string>(),
    shape: capabilities.shape,
  };
  const read = (source = SOURCE, previous?: Section<AvailabilityData>) =>
    reader.read(context, capabilities, source, previous);
  return { ssisdb, read, context, reader };
}

function dataOf(section: Section<AvailabilityData>): AvailabilityData {
  if (section.status !== 'collected') throw new Error(section.status);
  return section.data;
}

describe('availability groups', () => {
  it('are read in one round trip, with states, listeners and the failover cluster', async () => {
    const { ssisdb, read } = open();
    const data = dataOf(await read());
    expect(ssisdb.roundTrips).toHaveLength(1);
    expect(data).toMatchObject({
      viewpoints: [{ serverName: 'SQLNODE1', isMain: true, failureCode: null }],
      groups: [
        {
          name: 'AG-ETL',
          clusterType: 'wsfc',
          isContained: null,
          healthCheckTimeoutMs: 30_000,
          primaryReplica: 'SQLNODE1',
          databaseNames: ['SSISDB'],
          listeners: [],
          replicas: [
            {
              serverName: 'SQLNODE1',
              role: 'primary',
              isToldByItself: true,
              operationalState: 'online',
            },
            {
              serverName: 'SQLNODE2',
              role: 'secondary',
              isToldByItself: false,
              operationalState: null,
            },
          ],
        },
      ],
      failoverCluster: { name: 'WSFC', quorumType: 'nodeAndFileShare', quorumState: 'normal' },
      hidden: [],
    });
  });

  it('ask the Windows cluster only every half minute, or when another instance answers', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const { ssisdb, read } = open();
      const asksCluster = async (source = SOURCE) => {
        ssisdb.roundTrips = [];
        await read(source);
        return ssisdb.roundTrips.flat().includes('failover-cluster-members');
      };
      expect(await asksCluster()).toBe(true);
      expect(await asksCluster()).toBe(false);
      vi.advanceTimersByTime(30_000);
      expect(await asksCluster()).toBe(true);
      expect(await asksCluster({ ...SOURCE, serverName: 'SQLNODE2' })).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are told with wall-clock times as instants, by the offset of the instance', async () => {
    const row = databaseStateRow(1, { last_commit_time: new Date('2026-11-22T05:00:00Z') });
    const { read } = open({ 'availability-database-states': [row] });
    const [primary] = dataOf(await read()).groups[0]?.replicas ?? [];
    expect(primary?.databases[0]?.lastCommitAt).toEqual(new Date('2026-11-22T03:00:00Z'));
    const unknown = dataOf(await read({ ...SOURCE, sqlClockOffsetMinutes: null }));
    expect(unknown.groups[0]?.replicas[0]?.databases[0]?.lastCommitAt).toBeNull();
  });

  it('that are distributed span groups instead of servers, and their databases keep their names', async () => {
    const group_id = 'D6000000-0000-4000-8000-000000000001';
    const inGroup = (rows: Record<string, unknown>[]) => rows.map((row) => ({ ...row, group_id }));
    const { read } = open({
      'availability-groups': [
        ...AVAILABILITY_ANSWERS['availability-groups'],
        ...AVAILABILITY_ANSWERS['availability-groups'].map((row) => ({
          ...row,
          group_id,
          name: 'DAG',
          is_distributed: true,
          failure_condition_level: null,
          health_check_timeout: null,
        })),
      ],
      'availability-replicas': [
        ...AVAILABILITY_ANSWERS['availability-replicas'],
        ...inGroup(AVAILABILITY_ANSWERS['availability-replicas']).map((row, index) => ({
          ...row,
          replica_server_name: index === 0 ? 'AG-ETL' : 'AG-ETL-WEST',
        })),
      ],
      'availability-database-states': inGroup([databaseStateRow(1), databaseStateRow(2)]),
    });
    const [, distributed] = dataOf(await read()).groups;
    expect(distributed).toMatchObject({
      name: 'DAG',
      isDistributed: true,
      databaseNames: [],
      replicas: [
        { serverName: 'AG-ETL', databases: [{ name: 'SSISDB' }] },
        { serverName: 'AG-ETL-WEST', databases: [{ name: 'SSISDB' }] },
      ],
    });
  });

  it('cost nothing where the feature is off', async () => {
    const { ssisdb, context, reader } = open();
    const section = await reader.read(context, buildCapabilities(), SOURCE, undefined);
    expect(section).toEqual({ status: 'notApplicable', reason: 'hadrDisabled' });
    expect(ssisdb.roundTrips).toEqual([]);
  });

  it('without a failover cluster do not show the internal one that its views tell of', async () => {
    const rows = AVAILABILITY_ANSWERS['availability-groups'];
    const { read } = open({
      'availability-groups': rows.map((row) => ({ ...row, cluster_type: 2 })),
    });
    expect(dataOf(await read())).toMatchObject({
      failoverCluster: null,
      groups: [{ clusterType: 'none' }],
    });
  });

  it('that do not exist are an empty list, once that is proven', async () => {
    const { read } = open({ 'availability-groups': [] });
    expect(dataOf(await read()).groups).toEqual([]);
  });
});

describe('rights that are missing', () => {
  it.each([false, null])(
    'no group without VIEW ANY DEFINITION (%s) is denied, not none',
    async (viewDefinitions) => {
      const { read } = open({ 'availability-groups': [] }, { viewDefinitions, viewStates: true });
      expect(await read()).toMatchObject({
        status: 'denied',
        object: 'sys.availability_groups',
        grant: 'USE [master]; GRANT VIEW ANY DEFINITION TO [watch];',
      });
    },
  );

  it('both are granted by one statement, in the words of the version', async () => {
    const rights = { viewDefinitions: false, viewStates: false };
    const { read } = open({ 'availability-groups': [] }, rights);
    expect(await read()).toMatchObject({
      grant: 'USE [master]; GRANT VIEW ANY DEFINITION, VIEW SERVER PERFORMANCE STATE TO [watch];',
    });
  });

  it('states are not asked for, and are unknown, without the right to see them', async () => {
    const { ssisdb, read } = open({}, { viewDefinitions: true, viewStates: false });
    const data = dataOf(await read());
    expect(ssisdb.roundTrips.flat()).not.toContain('availability-replica-states');
    expect(data.groups[0]).toMatchObject({
      healthCheckTimeoutMs: 30_000,
      primaryReplica: null,
      replicas: [{ role: null, isConnected: null, seenFrom: null }, { role: null }],
    });
    expect(data.hidden.map(({ object }) => object)).toEqual([
      'sys.dm_hadr_availability_replica_states',
    ]);
  });

  it('states that are refused in spite of the probe are unknown, too', async () => {
    const { read } = open({ 'availability-group-states': 'permissionDenied' });
    expect(dataOf(await read()).hidden).toHaveLength(1);
  });

  it('a group that shows all the same is shown, with the word that others may be hidden', async () => {
    const { read } = open({}, { viewDefinitions: false, viewStates: true });
    const data = dataOf(await read());
    expect(data.groups).toHaveLength(1);
    expect(data.hidden).toMatchObject([{ object: 'sys.availability_groups' }]);
  });
});

describe('the login of the logs', () => {
  const sid = Buffer.from([0x0a, 0xff]);

  it.each([
    ['is told with its SID', [{ sid }], true, [{ serverName: 'SQLNODE1', sid: '0x0AFF' }]],
    ['is proven not to exist', [], true, [{ serverName: 'SQLNODE1', sid: null }]],
    ['may be hidden, and then nothing is said of it', [], false, []],
    ['is not told after a failure', 'lockTimeout' as const, true, []],
  ])('%s', async (_what, answer, viewDefinitions, logLogins) => {
    const { read } = open({ 'log-login': answer }, { viewDefinitions, viewStates: true });
    expect(dataOf(await read())).toMatchObject({ logLogins });
  });
});

describe('replicas with support for Always On', () => {
  const VIEW = 'catalog.alwayson_replicas';
  const answers = { 'always-on-replicas': [{ server_name: 'SQLNODE1' }, { server_name: null }] };

  it('are told where SSISDB has the view', async () => {
    const { read } = open(answers, ALL_RIGHTS, { [VIEW]: true });
    expect(dataOf(await read()).supportedReplicas).toEqual(['SQLNODE1']);
  });

  it.each([null, false])('are unknown, and not asked for, where it may not (%s)', async (right) => {
    const { ssisdb, read } = open(answers, ALL_RIGHTS, { [VIEW]: right });
    expect(dataOf(await read()).supportedReplicas).toBeNull();
    expect(ssisdb.roundTrips.flat()).not.toContain('always-on-replicas');
  });
});

describe('failures', () => {
  it('of what groups are made of fail the section, and keep the last good data', async () => {
    const { ssisdb, read } = open();
    const good = await read();
    ssisdb.answers['availability-replica-states'] = 'lockTimeout';
    expect(await read(SOURCE, good)).toMatchObject({
      status: 'failed',
      error: { code: 'lockTimeout' },
      lastGood: { data: { groups: [{ name: 'AG-ETL' }] } },
    });
  });

  it('of listeners leave them unknown, not missing', async () => {
    const { read } = open({ 'availability-listeners': 'lockTimeout' });
    expect(dataOf(await read()).groups[0]?.listeners).toBeNull();
  });
});
