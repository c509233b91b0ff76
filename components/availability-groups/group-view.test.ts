import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { availabilityGroupOptions } from '@/lib/client/query-options';
import {
  GROUP_DEFINITIONS,
  REPLICA_STATES,
  type AvailabilityData,
} from '@/lib/domain/availability/availability-data';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { Section } from '@/lib/domain/section';
import { getAvailabilityGroup } from '@/lib/services/availability/get-availability-group';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import {
  buildAvailability,
  buildDatabaseReplica,
  buildGroup,
  buildPrimary,
  buildReplica,
  GROUP_ID,
} from '@/lib/testing/build-availability';
import { CLUSTER } from '@/lib/testing/build-readiness';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { MemoryClusterValues, MemoryCollectorTokens } from '@/lib/testing/memory-cluster-values';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { renderPage } from '@/lib/testing/render-page';
import { GroupView } from './group-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

beforeEach(emptyHub);

afterEach(() => {
  provideClusterValuesStores(null);
});

type Scene = {
  section?: Section<AvailabilityData>;
  group?: Partial<AvailabilityGroup>;
  /** Null: never; undefined: at the defaults of Windows Server 2019. */
  imported?: ClusterValues | null;
  hasStore?: boolean;
  query?: string;
  takenAt?: Date;
};

async function render(scene: Scene = {}): Promise<string> {
  const { group, imported = buildToldTimeouts(), hasStore = true, query, takenAt = NOW } = scene;
  const values = new MemoryClusterValues();
  if (imported) await values.save(imported);
  provideClusterValuesStores(hasStore ? { values, tokens: new MemoryCollectorTokens() } : null);
  const data = buildAvailability([buildGroup(group)], { failoverCluster: CLUSTER });
  const availabilityGroups = scene.section ?? collected(data);
  placeState({ snapshot: buildSnapshot({ takenAt, sections: { availabilityGroups } }) });
  const payload = await getAvailabilityGroup('PROD-ETL', GROUP_ID, NOW);
  const html = renderPage({
    element: createElement(GroupView, { cluster: 'PROD-ETL', groupId: GROUP_ID }),
    seed: (client) => {
      client.setQueryData(availabilityGroupOptions('PROD-ETL', GROUP_ID).queryKey, payload);
    },
    ...(query !== undefined && { query }),
  });
  return html.replaceAll(/<!-- -->/g, '');
}

describe('the page of an availability group', () => {
  it('writes the relations with the numbers in, and says that all hold', async () => {
    const html = await render();
    expect(html).toContain('½ × LeaseTimeout &lt; SameSubnetThreshold × SameSubnetDelay');
    expect(html).toContain('½ × 20,000 &lt; 20 × 1,000');
    expect(html).toContain('10,000 &lt; 20,000');
    expect(html).toContain('all hold');
    expect(html).not.toContain('split brain</text>');
  });

  it('says that the defaults of Windows Server 2016 are at the limit, and why', async () => {
    const html = await render({
      imported: buildToldTimeouts({
        timeouts: { sameSubnetThreshold: 10 },
        windowsVersions: ['10.0.14393', '10.0.14393'],
      }),
    });
    expect(html).toContain('at the limit');
    expect(html).toContain('Both are 10.0 s: equal is not less');
    expect(html).toContain('These are the defaults of this version of Windows.');
    expect(html).toContain('defaults of Windows Server 2016');
  });

  it('draws and names the time in which there may be two primaries', async () => {
    const html = await render({
      imported: buildToldTimeouts({ timeouts: { leaseTimeoutMs: 50_000 } }),
    });
    expect(html).toContain('▲ split brain');
    expect(html).toContain('from 20.0 s to 25.0 s, at the latest to 50.0 s');
    expect(html).toContain('The lease may outlive the node’s death by 5.0 s.');
  });

  it('names what is missing and how to get it, and draws nothing that it does not know', async () => {
    const html = await render({ imported: null });
    expect(html).toContain('were never imported');
    expect(html).toContain('Missing: LeaseTimeout, SameSubnetThreshold, SameSubnetDelay.');
    expect(html).toContain('href="#cluster-settings"');
    expect(html).toContain('Not drawn, because it is not known: LeaseTimeout');
    expect(html).toContain('id="cluster-settings"');
    expect(html).not.toContain('all hold');
  });

  it('says that imports are out of reach when the store is, and still shows the rest', async () => {
    const html = await render({ hasStore: false });
    expect(html).toContain('Imported settings cannot be read now');
    expect(html).toContain('Nothing can be kept at the moment');
    expect(html).toContain('HealthCheckTimeout');
    expect(html).not.toContain('were never imported');
  });

  it('shows what would be, says that it is not, and prints commands in a safe order', async () => {
    const html = await render({ query: '?leaseTimeoutMs=41000&sameSubnetThreshold=30' });
    expect(html).toContain('2 settings are supposed to be different');
    expect(html).toContain('Relations, if it were so');
    expect(html).toContain('½ × 41,000 &lt; 30 × 1,000');
    const threshold = html.indexOf('(Get-Cluster).SameSubnetThreshold');
    expect(threshold).toBeGreaterThan(0);
    expect(html.indexOf('Set-ClusterParameter -Name LeaseTimeout')).toBeGreaterThan(threshold);
    expect(html).toContain('only after the resource was offline and online again');
    expect(html).toContain('never runs them');
  });

  it('says what a relation is now where the supposition changes it', async () => {
    const html = await render({ query: '?leaseTimeoutMs=41000' });
    expect(html).toContain('is now: holds');
  });

  it('hatches what a secondary does not tell, and names it', async () => {
    const blind = buildReplica({
      serverName: 'SQLNODE1',
      role: null,
      isConnected: null,
      synchronizationHealth: null,
      databases: [],
      seenFrom: null,
    });
    const itself = buildReplica({ isToldByItself: true, operationalState: 'online' });
    const data = buildAvailability(
      [buildGroup({ primaryReplica: null, replicas: [blind, itself] })],
      {
        viewpoints: [{ serverName: 'SQLNODE2', isMain: true, readAt: NOW, failureCode: null }],
      },
    );
    const html = await render({ section: collected(data) });
    expect(html).toContain('You look from SQLNODE2, which is a secondary');
    expect(html).toContain('not visible from SQLNODE2');
    expect(html).not.toContain('>critical<');
  });

  it('tells how far a secondary is behind, and why it stands still', async () => {
    const behind = buildDatabaseReplica({
      lastCommitAt: secondsAgo(42),
      redoQueueKb: 3_000,
      redoRateKbPerSecond: 1_000,
      isSuspended: true,
      suspendReason: 'user',
    });
    const html = await render({
      group: { replicas: [buildPrimary(), buildReplica({ databases: [behind] })] },
    });
    expect(html).toContain('>42 s<');
    expect(html).toContain('>3 s<');
    expect(html).toContain('by somebody (ALTER DATABASE … SET HADR SUSPEND)');
  });

  it.each<[string, Partial<AvailabilityGroup>, string]>([
    ['distributed', { isDistributed: true, clusterType: null }, 'A distributed group has no lease'],
    ['read-scale', { clusterType: 'none' }, 'No failover cluster watches over this group'],
    ['of another cluster manager', { clusterType: 'external' }, 'An external cluster watches'],
  ])('of a group that is %s has no relations', async (_kind, group, words) => {
    const html = await render({ group });
    expect(html).toContain(words);
    expect(html).not.toContain('½ × LeaseTimeout');
    expect(html).toContain('HealthCheckTimeout');
  });

  it.each<[string, Section<AvailabilityData>, string[]]>([
    [
      'denied',
      denied(GROUP_DEFINITIONS),
      ['may not read sys.availability_groups', 'GRANT ', 'href="/permissions#'],
    ],
    ['failed', failed('timeout'), ['It was never read']],
    [
      'not applicable',
      { status: 'notApplicable', reason: 'hadrDisabled' },
      ['SERVERPROPERTY IsHadrEnabled is 0'],
    ],
    [
      'failed after a good poll',
      failed('timeout', { data: buildAvailability(), collectedAt: minutesAgo(9) }),
      ['was healthy', 'Last read'],
    ],
    [
      'read in part, as the login may not see states',
      collected(
        buildAvailability(undefined, {
          hidden: [{ object: REPLICA_STATES, grant: 'GRANT VIEW SERVER STATE TO [watch];' }],
        }),
      ),
      ['The login may not see sys.dm_hadr', 'GRANT VIEW SERVER STATE'],
    ],
  ])('says so when groups are %s', async (_state, section, words) => {
    const html = await render({ section });
    for (const word of words) expect(html).toContain(word);
  });

  it('of instances that contradict each other names both primaries', async () => {
    const html = await render({
      group: { primaryReplica: null, claimedPrimaries: ['SQLNODE1', 'SQLNODE2'] },
    });
    expect(html).toContain('Two replicas take themselves for primary: SQLNODE1, SQLNODE2');
  });

  it('shows nothing as well that is not from a recent poll', async () => {
    const section: Section<AvailabilityData> = {
      status: 'collected',
      data: buildAvailability(),
      collectedAt: minutesAgo(10),
    };
    const html = await render({ section, takenAt: minutesAgo(10) });
    expect(html).toContain('Not read since');
    expect(html).toContain('was healthy');
    expect(html).toContain('was holds');
    for (const good of ['>well<', 'all hold', 'before a new primary may come up']) {
      expect(html).not.toContain(good);
    }
  });
});
