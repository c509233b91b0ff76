import { readMaster } from '@/lib/domain/master';
import { parseMasterAddress } from '@/lib/domain/master-address';
import { valueOfProperty } from '@/lib/domain/property';
import { cannotBeSeen, doneIf, notDone, type Check } from './check';

const hostOf = (server: string | null | undefined) =>
  server?.toLowerCase().split(/[\\,]/)[0]?.trim() || null;

const firstLabel = (host: string | null) => host?.split('.')[0] ?? null;

/** SSISDB has a role in an availability group. */
export const catalogInAvailabilityGroup: Check = ({ source }) => {
  if (!source) return cannotBeSeen(['source']);
  const { replicaRole } = source;
  if (replicaRole === 'unknown') return cannotBeSeen(['sys.availability_groups']);
  return doneIf(replicaRole !== 'standalone', { replicaRole });
};

/** Workers log through the listener. Only the opposite can be proven as long as listeners are not read. */
export const logServerIsListener: Check = ({ source, sections: { masterProperties } }) => {
  if (!masterProperties) return cannotBeSeen(['masterProperties']);
  if (!source) return cannotBeSeen(['source']);
  const serverName = valueOfProperty(masterProperties, 'CLUSTER_LOGDB_SERVER');
  if (serverName === null) return notDone({ serverName });
  const isInstance = firstLabel(hostOf(serverName)) === hostOf(source.serverName);
  return isInstance
    ? notDone({ serverName })
    : cannotBeSeen(['sys.availability_group_listeners'], { serverName });
};

/** The address of the master is a DNS name of its own. Names of the other replicas are not read, so it is never proven. */
export const masterAddressIsDnsName: Check = ({ source, sections: { masterProperties } }) => {
  if (!masterProperties) return cannotBeSeen(['masterProperties']);
  if (!source) return cannotBeSeen(['source']);
  const { address, machineName } = readMaster(masterProperties);
  const host = address === null ? null : (parseMasterAddress(address)?.host ?? null);
  const evidence = { masterAddress: address, machineName, serverName: source.serverName };
  if (host === null) return notDone(evidence);
  const isAddress = /^[\d.]+$/.test(host) || host.startsWith('[');
  const isMachine = [hostOf(machineName), hostOf(source.serverName)]
    .map(firstLabel)
    .includes(firstLabel(host));
  return isAddress || isMachine
    ? notDone(evidence)
    : cannotBeSeen(['sys.availability_replicas'], evidence);
};

/** Logins of the instance are not read. */
export const logLoginExists: Check = () => cannotBeSeen(['sys.server_principals']);

/** Replicas are not read. */
export const replicasSynchronised: Check = () =>
  cannotBeSeen(['sys.dm_hadr_availability_replica_states']);

/** LeaseTimeout and the values of the cluster are not in SQL Server at all. */
export const timeoutRelationsHold: Check = () => cannotBeSeen(['LeaseTimeout', 'Get-Cluster']);
