import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GET as getGroupRoute } from '@/app/api/clusters/[cluster]/availability-groups/[group]/route';
import {
  GROUP_DEFINITIONS,
  type AvailabilityData,
} from '@/lib/domain/availability/availability-data';
import {
  allAvailabilityGroupsPayloadSchema,
  availabilityGroupPayloadSchema,
  availabilityGroupsPayloadSchema,
} from '@/lib/domain/availability/availability-groups-payload';
import { EMPTY_MEMORY, type ClusterMemory } from '@/lib/domain/cluster-memory';
import type { Section } from '@/lib/domain/section';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import {
  buildAvailability,
  buildGroup,
  buildPrimary,
  buildReplica,
  GROUP_ID,
} from '@/lib/testing/build-availability';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { MemoryClusterValues, MemoryCollectorTokens } from '@/lib/testing/memory-cluster-values';
import { emptyHub, placeState, STALE } from '@/lib/testing/place-state';
import { getAvailabilityGroup } from './get-availability-group';
import { listAllAvailabilityGroups, listAvailabilityGroups } from './list-availability-groups';
import { summarizeAvailability } from './availability-summary';
import { requireCluster } from '@/lib/services/require-cluster';

const OTHER_ID = 'A6000000-0000-4000-8000-000000000002';

let values: MemoryClusterValues;

beforeEach(() => {
  emptyHub();
  values = new MemoryClusterValues();
  provideClusterValuesStores({ values, tokens: new MemoryCollectorTokens() });
});

afterEach(() => {
  provideClusterValuesStores(null);
});

function place(
  section: Section<AvailabilityData> = collected(buildAvailability()),
  memory: Partial<ClusterMemory> = {},
): void {
  placeState({
    snapshot: buildSnapshot({ sections: { availabilityGroups: section } }),
    memory: { ...EMPTY_MEMORY, ...memory },
  });
}

const journey = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const getGroup = (now = NOW) => getAvailabilityGroup('PROD-ETL', GROUP_ID, now);

describe('the list of availability groups', () => {
  it('is worst first, and says where SSISDB is', async () => {
    await values.save(buildToldTimeouts({ groupNames: ['AG-ETL', 'AG-REPORTS'] }));
    const ill = buildGroup({
      id: OTHER_ID,
      name: 'AG-REPORTS',
      databaseNames: ['Reports'],
      replicas: [buildPrimary(), buildReplica({ isConnected: false })],
    });
    place(collected(buildAvailability([buildGroup(), ill])));
    const { data } = await listAvailabilityGroups('PROD-ETL', NOW);
    expect(data.groups).toMatchObject([
      { name: 'AG-REPORTS', health: 'critical', healthyReplicaCount: 1, holdsCatalog: false },
      { name: 'AG-ETL', health: 'ok', listeners: ['sqlag01,1433'], holdsCatalog: true },
    ]);
    expect(data.imports).toMatchObject({ state: 'imported', generation: { status: 'known' } });
    expect(data.groups[0]?.importedAt).toEqual(minutesAgo(15));
  });

  it('shows nobody well while the settings of the cluster are not known', async () => {
    place();
    expect((await listAvailabilityGroups('PROD-ETL', NOW)).data).toMatchObject({
      imports: { state: 'never' },
      groups: [{ health: 'unknown', importedAt: null }],
    });
  });

  it('tells a store that cannot be reached from imports that never were', async () => {
    provideClusterValuesStores(null);
    place();
    const { data } = await listAvailabilityGroups('PROD-ETL', NOW);
    expect(data.imports).toMatchObject({ state: 'storeUnavailable', last: null });
    expect(data.groups).toHaveLength(1);
  });

  it('spans clusters, and is of the shape that the browser expects', async () => {
    await values.save(buildToldTimeouts());
    place();
    placeState({}, 'OTHER');
    const all = await listAllAvailabilityGroups(NOW);
    expect(all.data.clusters.map(({ cluster }) => cluster)).toEqual(['PROD-ETL', 'OTHER']);
    expect(allAvailabilityGroupsPayloadSchema.parse(journey(all))).toEqual(all);
    const one = await listAvailabilityGroups('PROD-ETL', NOW);
    expect(availabilityGroupsPayloadSchema.parse(journey(one))).toEqual(one);
  });

  it('of a cluster that is not configured is "not found"', async () => {
    await expect(listAvailabilityGroups('nowhere')).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('an availability group', () => {
  it('tells each setting with where it comes from: SQL Server before an import', async () => {
    await values.save(buildToldTimeouts());
    place();
    const payload = await getGroup();
    expect(payload.data.timeouts).toMatchObject({
      leaseTimeoutMs: { value: 20_000, source: 'collector', takenAt: minutesAgo(15) },
      healthCheckTimeoutMs: { value: 30_000, source: 'sql', sender: 'SQLNODE1', takenAt: NOW },
    });
    expect(availabilityGroupPayloadSchema.parse(journey(payload))).toEqual(payload);
  });

  it('is found by its id in any case, and is well no longer once the poll is too old', async () => {
    await values.save(buildToldTimeouts());
    place();
    const lower = await getAvailabilityGroup('PROD-ETL', GROUP_ID.toLowerCase(), NOW);
    expect(lower.data).toMatchObject({ group: { name: 'AG-ETL' }, health: 'ok' });
    expect((await getGroup(STALE)).data.health).toBe('unknown');
  });

  it('tells the last change of a setting, whichever saw it later: polls or imports', async () => {
    await values.save(buildToldTimeouts({ takenAt: hoursAgo(3) }));
    await values.save(
      buildToldTimeouts({ takenAt: hoursAgo(2), timeouts: { sameSubnetThreshold: 40 } }),
    );
    const timeouts = {
      'ag-etl/HealthCheckTimeout': {
        name: 'HealthCheckTimeout',
        of: 'AG-ETL',
        value: 30_000,
        previous: { value: 20_000, changedAt: minutesAgo(5), source: 'SQLNODE1' },
      },
      'ag-etl/sqlnode2/SessionTimeout': {
        name: 'SessionTimeout',
        of: 'AG-ETL/SQLNODE2',
        value: 10,
        previous: { value: 5, changedAt: minutesAgo(6), source: 'SQLNODE1' },
      },
    };
    place(undefined, { timeouts });
    const { data } = await getGroup();
    expect(data.lastChanges).toEqual({
      healthCheckTimeoutMs: { from: 20_000, changedAt: minutesAgo(5), toldBy: 'SQLNODE1' },
      sameSubnetThreshold: { from: 20, changedAt: hoursAgo(2), toldBy: 'SQLNODE1' },
    });
    expect(data.sessionChanges).toEqual({
      SQLNODE2: { from: 5, changedAt: minutesAgo(6), toldBy: 'SQLNODE1' },
    });
    expect(data.imports.changes).toMatchObject([{ name: 'sameSubnetThreshold', to: 40 }]);
  });

  it('lists failovers newest first, and since when it would have seen one', async () => {
    const change = (minutes: number, to: string) => ({
      from: 'A',
      to,
      changedAt: minutesAgo(minutes),
      running: [],
    });
    const remembered = { id: GROUP_ID, name: 'AG-ETL', primary: 'C' };
    place(undefined, {
      availabilityGroups: {
        [GROUP_ID]: { ...remembered, primaryChanges: [change(20, 'B'), change(10, 'C')] },
      },
    });
    const { data } = await getGroup();
    expect(data.primaryChanges.map(({ to }) => to)).toEqual(['C', 'B']);
    expect(data.primaryChangesSince).toEqual(minutesAgo(60));
  });

  it('that is proven not to be there is "not found"', async () => {
    place(collected(buildAvailability([])));
    await expect(getGroup()).rejects.toMatchObject({ code: 'notFound' });
  });

  it.each<[string, Section<AvailabilityData>]>([
    ['the login may not see groups', denied(GROUP_DEFINITIONS)],
    ['the query failed', failed('timeout')],
    [
      'some groups are hidden',
      collected(buildAvailability([], { hidden: [{ object: GROUP_DEFINITIONS, grant: 'G' }] })),
    ],
    ['the feature is off', { status: 'notApplicable', reason: 'hadrDisabled' }],
  ])('is not said to be gone while %s', async (_why, section) => {
    place(section);
    expect((await getGroup()).data).toMatchObject({ group: null, health: 'unknown' });
  });

  it('is asked for by a guid', async () => {
    place({ status: 'collected', data: buildAvailability(), collectedAt: new Date() });
    const ask = (group: string) =>
      getGroupRoute(new Request('http://127.0.0.1/'), {
        params: Promise.resolve({ cluster: 'PROD-ETL', group }),
      });
    expect((await ask('AG-ETL')).status).toBe(400);
    expect((await ask(OTHER_ID)).status).toBe(404);
  });
});

describe('the overview', () => {
  const summary = (now = NOW) => summarizeAvailability(requireCluster('PROD-ETL'), now);

  it('tells the worst of the groups; that there are none has to be proven', () => {
    place();
    expect(summary()).toEqual({ state: 'unknown', groupCount: 1 });
    place({ status: 'notApplicable', reason: 'hadrDisabled' });
    expect(summary()).toEqual({ state: 'none', groupCount: 0 });
    place(collected(buildAvailability([])));
    expect(summary()).toEqual({ state: 'none', groupCount: 0 });
    expect(summary(STALE)).toEqual({ state: 'unknown', groupCount: 0 });
    place(denied(GROUP_DEFINITIONS));
    expect(summary()).toEqual({ state: 'unknown', groupCount: null });
  });

  it('judges by what the last poll knew of the failover cluster', () => {
    placeState({
      snapshot: buildSnapshot({ sections: { availabilityGroups: collected(buildAvailability()) } }),
      clusterValues: buildToldTimeouts({ timeouts: { leaseTimeoutMs: 41_000 } }),
    });
    expect(summary()).toEqual({ state: 'critical', groupCount: 1 });
  });
});
