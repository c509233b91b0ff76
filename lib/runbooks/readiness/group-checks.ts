import { placeOfDatabase } from '@/lib/domain/availability/place-of-database';
import { GROUP_DEFINITIONS, seesEveryGroup } from '@/lib/domain/availability/availability-data';
import type { AvailabilityGroup, Listener } from '@/lib/domain/availability/availability-group';
import { isInFailoverCluster } from '@/lib/domain/availability/has-lease';
import { readMaster } from '@/lib/domain/workers/master';
import { parseMasterAddress } from '@/lib/domain/workers/master-address';
import { valueOfProperty } from '@/lib/domain/property';
import { hostLabelOf, isIpAddress } from '@/lib/domain/server-name';
import {
  cannotBeSeen,
  done,
  doneIf,
  notDone,
  type CheckOutcome,
} from '@/lib/runbooks/checks/check';
import type { ReadinessCheck, ReadinessInputs } from './readiness-inputs';

/** Step 1. A group without a cluster, or a cluster of one node, has nowhere to fail over to. */
export const clusterOnAllNodes: ReadinessCheck = (inputs) => {
  const found = findCatalogGroup(inputs);
  const isClustered = found.status === 'inGroup' ? isInFailoverCluster(found.group) : null;
  if (isClustered === false) return notDone({ availabilityGroup: groupNameOf(found) });
  const cluster = inputs.availability?.failoverCluster;
  if (!cluster) return cannotBeSeen(['sys.dm_hadr_cluster']);
  const nodeNames = cluster.members.filter(({ type }) => type === 'node').map(({ name }) => name);
  const evidence = { failoverCluster: cluster.name, nodeNames };
  if (nodeNames.length === 0) return cannotBeSeen(['sys.dm_hadr_cluster_members'], evidence);
  return doneIf(nodeNames.length > 1, evidence);
};

/** Step 4, the database. */
export const catalogInGroup: ReadinessCheck = (inputs) => {
  const found = findCatalogGroup(inputs);
  if (found.status === 'unknown') return cannotBeSeen(found.missing);
  const databaseName = inputs.source?.databaseName ?? null;
  if (found.status === 'noGroup') return notDone({ databaseName });
  return done({ databaseName, availabilityGroup: found.group.name });
};

/** Step 4, support for Always On: without it nothing puts SSISDB right after a failover (ssisdb.md 6.6). */
export const alwaysOnSupportEnabled: ReadinessCheck = (inputs) =>
  inCatalogGroup(inputs, (group) => {
    const { supportedReplicas } = inputs;
    if (supportedReplicas === null) return cannotBeSeen(['catalog.alwayson_replicas']);
    const supported = new Set(supportedReplicas.map((name) => name.toLowerCase()));
    const without = replicaNamesOf(group).filter((name) => !supported.has(name.toLowerCase()));
    return doneIf(without.length === 0, {
      replicaNames: without.length > 0 ? without : replicaNamesOf(group),
    });
  });

/** Step 4, the listener. */
export const listenerExists: ReadinessCheck = (inputs) =>
  inCatalogGroup(inputs, ({ name, listeners }) => {
    if (listeners === null) return cannotBeSeen(['sys.availability_group_listeners']);
    const evidence = { availabilityGroup: name, listeners: listeners.map(addressOf) };
    if (listeners.length > 0) return done(evidence);
    const seesAll = inputs.availability && seesEveryGroup(inputs.availability);
    return seesAll ? notDone(evidence) : cannotBeSeen([GROUP_DEFINITIONS]);
  });

/** Step 6.2: a login of the same name and another SID cannot open the replicated database. */
export const logLoginOnEveryReplica: ReadinessCheck = (inputs) =>
  inCatalogGroup(inputs, (group) => {
    const logins = new Map(
      (inputs.logLogins ?? []).map(({ serverName, sid }) => [serverName.toLowerCase(), sid]),
    );
    const names = replicaNamesOf(group);
    const told = names.flatMap((name) => {
      const sid = logins.get(name.toLowerCase());
      return sid === undefined ? [] : [{ name, sid: sid?.toLowerCase() ?? null }];
    });
    const [first] = told;
    const wrong = told.filter(({ sid }) => sid === null || sid !== first?.sid);
    if (wrong.length > 0) return notDone({ replicaNames: wrong.map(({ name }) => name) });
    const unasked = names.filter((name) => !logins.has(name.toLowerCase()));
    return unasked.length > 0
      ? cannotBeSeen(unasked.map((name) => `sys.server_principals (${name})`))
      : done({ replicaNames: names });
  });

/** Step 6.3. */
export const logServerIsListener: ReadinessCheck = (inputs) =>
  inCatalogGroup(inputs, ({ listeners }) => {
    if (!inputs.masterProperties) return cannotBeSeen(['masterProperties']);
    const logServer = valueOfProperty(inputs.masterProperties, 'CLUSTER_LOGDB_SERVER');
    if (logServer === null) return notDone({ logServer });
    if (listeners === null)
      return cannotBeSeen(['sys.availability_group_listeners'], { logServer });
    const isListener = listeners.some((listener) => leadsTo(listener, logServer));
    return doneIf(isListener, { logServer, listeners: listeners.map(addressOf) });
  });

/** Step 8. A DNS name that is no machine's: only then the master can be found wherever it runs. */
export const masterAddressIsDnsName: ReadinessCheck = (inputs) => {
  const found = findCatalogGroup(inputs);
  if (!inputs.masterProperties) return cannotBeSeen(['masterProperties']);
  const { address, machineName } = readMaster(inputs.masterProperties);
  const host = address === null ? null : (parseMasterAddress(address)?.host ?? null);
  const replicaNames = found.status === 'inGroup' ? replicaNamesOf(found.group) : [];
  const evidence = { masterAddress: address, machineName, replicaNames };
  if (host === null || isIpAddress(host)) return notDone(evidence);
  const nodes = inputs.availability?.failoverCluster?.members.map(({ name }) => name) ?? [];
  const machines = [
    ...[machineName, inputs.instance?.computerName, inputs.source?.serverName],
    ...[...replicaNames, ...nodes],
  ].flatMap((name) => (name ? [hostLabelOf(name)] : []));
  if (machines.includes(hostLabelOf(host))) return notDone(evidence);
  return replicaNames.length > 1
    ? done(evidence)
    : cannotBeSeen(['sys.availability_replicas'], evidence);
};

type CatalogGroup =
  | { status: 'inGroup'; group: AvailabilityGroup }
  | { status: 'noGroup' }
  | { status: 'unknown'; missing: string[] };

/** Where SSISDB lives. An instance without Always On has no groups, which need not be read. */
export function findCatalogGroup({
  source,
  instance,
  availability,
}: ReadinessInputs): CatalogGroup {
  if (instance?.isHadrEnabled === false) return { status: 'noGroup' };
  if (!availability) return { status: 'unknown', missing: [GROUP_DEFINITIONS] };
  if (!source?.databaseName) return { status: 'unknown', missing: ['source'] };
  const found = placeOfDatabase(availability, source.databaseName);
  if (found.place === 'inGroup') return { status: 'inGroup', group: found.group };
  return found.place === 'noGroup'
    ? { status: 'noGroup' }
    : { status: 'unknown', missing: [GROUP_DEFINITIONS] };
}

/** What only a group can have is not done without one, and cannot be seen while nobody knows. */
function inCatalogGroup(
  inputs: ReadinessInputs,
  check: (group: AvailabilityGroup) => CheckOutcome,
): CheckOutcome {
  const found = findCatalogGroup(inputs);
  if (found.status === 'unknown') return cannotBeSeen(found.missing);
  return found.status === 'noGroup' ? notDone() : check(found.group);
}

function groupNameOf(found: CatalogGroup): string | null {
  return found.status === 'inGroup' ? found.group.name : null;
}

function replicaNamesOf({ replicas }: AvailabilityGroup): string[] {
  return replicas.map(({ serverName }) => serverName);
}

function addressOf({ dnsName, port }: Listener): string {
  return port === null ? dnsName : `${dnsName},${port}`;
}

function leadsTo({ dnsName, addresses }: Listener, server: string): boolean {
  const host = hostLabelOf(server);
  return host === hostLabelOf(dnsName) || addresses.some(({ ip }) => ip?.toLowerCase() === host);
}
