import type { LogLogin } from '@/lib/domain/availability/availability-data';
import type { FailoverCluster } from '@/lib/domain/availability/failover-cluster';
import { alwaysOnReplicas, logLogin } from '@/lib/ssisdb/queries/always-on-support';
import { availabilityListeners, listenerAddresses } from '@/lib/ssisdb/queries/availability-groups';
import {
  failoverCluster,
  failoverClusterMembers,
  failoverClusterNetworks,
} from '@/lib/ssisdb/queries/availability-states';
import type { BatchRows } from '@/lib/ssisdb/ssisdb';
import { toListeners, type ListenersByGroup } from './to-availability';
import { toFailoverCluster } from './to-failover-cluster';

const DEFINITIONS = { listeners: availabilityListeners, addresses: listenerAddresses, logLogin };

const SUPPORT = { supported: alwaysOnReplicas };

const CLUSTER = {
  cluster: failoverCluster,
  members: failoverClusterMembers,
  networks: failoverClusterNetworks,
};

export type TopologyQueries = typeof DEFINITIONS & typeof SUPPORT & typeof CLUSTER;

/** What hardly ever changes around the groups of one instance. */
export type Topology = {
  readAtMs: number;
  serverName: string | null;
  listeners: ListenersByGroup | null;
  cluster: FailoverCluster | null;
  supportedReplicas: string[] | null;
  logLogins: LogLogin[];
};

type Asked = {
  serverName: string | null;
  /** The login may not see every definition, and no error says what is hidden. */
  mayHide: boolean;
  readAt: Date;
};

/** Those that the login may ask. */
export function topologyQueries(may: {
  maySeeStates: boolean;
  maySeeSupport: boolean;
}): Partial<TopologyQueries> {
  return { ...DEFINITIONS, ...(may.maySeeSupport && SUPPORT), ...(may.maySeeStates && CLUSTER) };
}

/** What could not be read stays as it was for as long as the same instance answers; the failover cluster is dated. */
export function readTopology(
  answers: Partial<BatchRows<TopologyQueries>>,
  last: Topology | null,
  { serverName, mayHide, readAt }: Asked,
): Topology {
  const before = last?.serverName === serverName ? last : null;
  const { listeners, addresses, cluster, members, networks, supported } = answers;
  return {
    readAtMs: performance.now(),
    serverName,
    listeners:
      listeners?.ok && addresses?.ok
        ? toListeners(listeners.value, addresses.value)
        : (before?.listeners ?? null),
    cluster:
      cluster?.ok && members?.ok && networks?.ok
        ? toFailoverCluster(
            { cluster: cluster.value, members: members.value, networks: networks.value },
            readAt,
          )
        : (before?.cluster ?? null),
    supportedReplicas: supported?.ok
      ? supported.value.flatMap(({ server_name }) => server_name ?? [])
      : ((supported && before?.supportedReplicas) ?? null),
    logLogins: answers.logLogin?.ok
      ? toLogLogins(answers.logLogin.value, serverName, mayHide)
      : (before?.logLogins ?? []),
  };
}

/** No row says that there is no such login only where none is hidden. */
function toLogLogins(
  [login]: readonly { sid: string }[],
  serverName: string | null,
  mayHide: boolean,
): LogLogin[] {
  if (serverName === null || (!login && mayHide)) return [];
  return [{ serverName, sid: login?.sid ?? null }];
}
