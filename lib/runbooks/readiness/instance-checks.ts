import { readMaster } from '@/lib/domain/workers/master';
import { parseMasterAddress } from '@/lib/domain/workers/master-address';
import { hostLabelOf, isIpAddress } from '@/lib/domain/server-name';
import { cannotBeSeen, done, doneIf, notDone } from '../checks/check';
import type { ReadinessCheck } from './readiness-inputs';

export const engineIsClustered: ReadinessCheck = ({ instance }) => {
  const isFailoverClusterInstance = instance?.isFailoverClusterInstance ?? null;
  if (isFailoverClusterInstance === null) return cannotBeSeen(['SERVERPROPERTY IsClustered']);
  return doneIf(isFailoverClusterInstance, { isFailoverClusterInstance });
};

/** Workers reach the master under the network name of SQL Server, which is the host of the instance's own name. */
export const masterAddressIsNetworkName: ReadinessCheck = (inputs) => {
  const { source, instance, masterProperties } = inputs;
  if (!masterProperties) return cannotBeSeen(['masterProperties']);
  const { address, machineName } = readMaster(masterProperties);
  const host = address === null ? null : (parseMasterAddress(address)?.host ?? null);
  const serverName = instance?.serverName ?? source?.serverName ?? null;
  const evidence = { masterAddress: address, serverName, machineName };
  if (host === null || isIpAddress(host)) return notDone(evidence);
  if (!instance?.isFailoverClusterInstance || serverName === null) {
    return instance?.isFailoverClusterInstance === false
      ? notDone(evidence)
      : cannotBeSeen(['SERVERPROPERTY IsClustered'], evidence);
  }
  if (hostLabelOf(host) === hostLabelOf(serverName)) return done(evidence);
  const machines = [machineName, instance.computerName].flatMap((name) =>
    name ? [hostLabelOf(name)] : [],
  );
  // Another name may be an alias of the network name.
  return machines.includes(hostLabelOf(host)) ? notDone(evidence) : cannotBeSeen(['DNS'], evidence);
};

/** That one works proves that the way through the cluster's name does; which name it uses stands in its own settings. */
export const workersAdded: ReadinessCheck = ({ workers }) => {
  if (!workers) return cannotBeSeen(['workers']);
  const evidence = { workerCount: workers.total };
  if (workers.total === 0) return notDone(evidence);
  return workers.usable > 0 ? done(evidence) : cannotBeSeen(['WorkerSettings.config'], evidence);
};
