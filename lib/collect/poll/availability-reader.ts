import {
  GROUP_DEFINITIONS,
  REPLICA_STATES,
  type AvailabilityData,
} from '@/lib/domain/availability/availability-data';
import type { Section } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';
import { alwaysOnReplicas } from '@/lib/ssisdb/queries/always-on-support';
import {
  availabilityDatabases,
  availabilityGroups,
  availabilityReplicas,
} from '@/lib/ssisdb/queries/availability-groups';
import {
  availabilityGroupStates,
  availabilityReplicaStates,
  databaseReplicaStates,
} from '@/lib/ssisdb/queries/availability-states';
import type { Result } from '@/lib/ssisdb/sql-failure';
import type { BatchRows } from '@/lib/ssisdb/ssisdb';
import {
  readTopology,
  topologyQueries,
  type Topology,
  type TopologyQueries,
} from './availability-topology';
import type { Capabilities } from '@/lib/collect/capabilities';
import { grantServer, stateRightOf } from '@/lib/collect/grant-statement';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { toAvailabilityGroups, type StateRows } from './to-availability';
import { collectedSection, deniedSection, failedSection } from '@/lib/collect/to-section';

/** Nodes, networks, listeners and logins hardly ever change, and reading them asks the Windows cluster itself. */
const READ_CLUSTER_AGAIN_MS = 30_000;

const DEFINITIONS = {
  groups: availabilityGroups,
  replicas: availabilityReplicas,
  databases: availabilityDatabases,
};

const STATES = {
  groupStates: availabilityGroupStates,
  replicaStates: availabilityReplicaStates,
  databaseStates: databaseReplicaStates,
};

type Optional = typeof STATES & TopologyQueries;
type Queries = typeof DEFINITIONS & Partial<Optional>;
type Answers = BatchRows<typeof DEFINITIONS> & Partial<BatchRows<Optional>>;

/**
 * Reads the availability groups of one instance, in one round trip per poll; none where the feature is off. It remembers
 * the slow part, which only every half minute's round trip carries: listeners, logins and the failover cluster.
 */
export class AvailabilityReader {
  private topology: Topology | null = null;

  async read(
    context: RunContext,
    capabilities: Capabilities,
    source: Pick<Source, 'serverName' | 'sqlClockOffsetMinutes'>,
    previous: Section<AvailabilityData> | undefined,
  ): Promise<Section<AvailabilityData>> {
    const { instance, serverRights, productVersion, loginName } = capabilities;
    if (instance.ok && instance.value.isHadrEnabled === false) {
      return { status: 'notApplicable', reason: 'hadrDisabled' };
    }
    const isSlowPartDue = this.isSlowPartDue(source.serverName);
    const maySeeStates = serverRights.viewStates !== false;
    const [supportView = ''] = Object.keys(alwaysOnReplicas.reads);
    const maySeeSupport = capabilities.objectRights.get(supportView) === true;
    const queries: Queries = {
      ...DEFINITIONS,
      ...(maySeeStates && STATES),
      ...(isSlowPartDue && topologyQueries({ maySeeStates, maySeeSupport })),
    };
    const answers: Answers = await runTogether('availability', queries, {}, context);
    const now = new Date();
    const { groups, replicas, databases } = answers;
    if (!groups.ok) return failedSection(groups.failure, previous);
    if (!replicas.ok) return failedSection(replicas.failure, previous);
    if (!databases.ok) return failedSection(databases.failure, previous);
    const states = statesOf(answers);
    if (states && !states.ok) return failedSection(states.failure, previous);
    if (isSlowPartDue) {
      const mayHide = serverRights.viewDefinitions !== true;
      const { serverName } = source;
      this.topology = readTopology(answers, this.topology, { serverName, mayHide, readAt: now });
    }

    const rights = {
      [GROUP_DEFINITIONS]: serverRights.viewDefinitions === true ? null : 'VIEW ANY DEFINITION',
      [REPLICA_STATES]: states ? null : stateRightOf(productVersion),
    };
    const missing = Object.values(rights).flatMap((right) => right ?? []);
    if (groups.value.length === 0 && rights[GROUP_DEFINITIONS]) {
      return deniedSection(GROUP_DEFINITIONS, grantServer(missing, loginName), previous);
    }
    const serverName = source.serverName ?? 'unknown';
    const listed = toAvailabilityGroups({
      definitions: { groups: groups.value, replicas: replicas.value, databases: databases.value },
      states: states?.value ?? null,
      listeners: this.topology?.listeners ?? null,
      serverName,
      offsetMinutes: source.sqlClockOffsetMinutes,
    });
    return collectedSection(
      {
        viewpoints: [{ serverName, isMain: true, readAt: now, failureCode: null }],
        groups: listed,
        // Without a cluster these views show data of an internal one, which means nothing.
        failoverCluster: listed.some(({ clusterType }) => clusterType === 'wsfc' || !clusterType)
          ? (this.topology?.cluster ?? null)
          : null,
        supportedReplicas: this.topology?.supportedReplicas ?? null,
        logLogins: this.topology?.logLogins ?? [],
        hidden: Object.entries(rights).flatMap(([object, right]) =>
          right ? [{ object, grant: grantServer([right], loginName) }] : [],
        ),
      },
      now,
    );
  }

  private isSlowPartDue(serverName: string | null): boolean {
    return (
      this.topology === null ||
      this.topology.serverName !== serverName ||
      performance.now() - this.topology.readAtMs >= READ_CLUSTER_AGAIN_MS
    );
  }
}

/** Null where the login may not see states, whether that was known before or told by an error. */
function statesOf(answers: Answers): Result<StateRows> | null {
  const { groupStates, replicaStates, databaseStates } = answers;
  if (!groupStates || !replicaStates || !databaseStates) return null;
  const failed = [groupStates, replicaStates, databaseStates].filter((answer) => !answer.ok);
  if (failed.some(({ failure }) => failure.code === 'permissionDenied')) return null;
  if (!groupStates.ok) return groupStates;
  if (!replicaStates.ok) return replicaStates;
  if (!databaseStates.ok) return databaseStates;
  return {
    ok: true,
    value: {
      groupStates: groupStates.value,
      replicaStates: replicaStates.value,
      databaseStates: databaseStates.value,
    },
  };
}
