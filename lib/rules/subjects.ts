import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type {
  AvailabilityReplica,
  DatabaseReplica,
} from '@/lib/domain/availability/availability-replica';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { Execution } from '@/lib/domain/executions/execution';
import type { Subject } from '@/lib/domain/anomalies/finding';
import type { Master } from '@/lib/domain/workers/master';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import { nameOfWorker, type Worker } from '@/lib/domain/workers/worker';

/** The cluster itself: its instance, its catalog, the way to it. */
export function clusterSubject(settings: Pick<ClusterSettings, 'name'>): Subject {
  return { kind: 'cluster', id: settings.name, name: settings.name };
}

/** The one master of a cluster; its id stays the same when it moves to another machine. */
export function masterSubject(
  master: Pick<Master, 'machineName'>,
  settings: Pick<ClusterSettings, 'name'>,
): Subject {
  return { kind: 'master', id: 'master', name: master.machineName ?? settings.name };
}

/** One row of worker_agents, by its id. */
export function workerSubject(worker: Pick<Worker, 'id' | 'displayName' | 'machineName'>): Subject {
  return { kind: 'worker', id: worker.id, name: nameOfWorker(worker) };
}

/** One execution; people know it by its package and its id. */
export function executionSubject({
  id,
  packageName,
}: Pick<Execution, 'id' | 'packageName'>): Subject {
  return { kind: 'execution', id, name: `${packageName} #${id}` };
}

/** A package, whatever its version. */
export function packageSubject(
  execution: Pick<Execution, 'folderName' | 'projectName' | 'packageName'>,
): Subject {
  return { kind: 'package', id: packageKeyOf(execution), name: execution.packageName };
}

/** An availability group, by its id: it keeps it when it is renamed, and when another replica is asked. */
export function groupSubject(group: Pick<AvailabilityGroup, 'id' | 'name'>): Subject {
  return { kind: 'availabilityGroup', id: group.id, name: group.name };
}

/** One replica of one group: an instance may host replicas of several. */
export function replicaSubject(
  group: Pick<AvailabilityGroup, 'id' | 'name'>,
  replica: Pick<AvailabilityReplica, 'id' | 'serverName'>,
): Subject {
  return {
    kind: 'replica',
    id: `${group.id}/${replica.id}`,
    name: `${replica.serverName} (${group.name})`,
  };
}

/** One database on one replica. */
export function databaseReplicaSubject(
  group: Pick<AvailabilityGroup, 'id' | 'name'>,
  replica: Pick<AvailabilityReplica, 'id' | 'serverName'>,
  database: Pick<DatabaseReplica, 'id' | 'name'>,
): Subject {
  return {
    kind: 'availabilityDatabase',
    id: `${group.id}/${replica.id}/${database.id}`,
    name: `${database.name ?? database.id} (${replica.serverName})`,
  };
}

/** One setting of a group, a replica (`of`), or of the failover cluster (null). */
export function timeoutSubject(name: string, of: string | null): Subject {
  return { kind: 'timeout', id: `${of ?? ''}/${name}`, name: of ? `${name} (${of})` : name };
}
