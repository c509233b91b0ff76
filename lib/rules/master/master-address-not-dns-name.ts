import { readMaster } from '@/lib/domain/workers/master';
import { parseMasterAddress } from '@/lib/domain/workers/master-address';
import { hostLabelOf, isIpAddress } from '@/lib/domain/server-name';
import { catalogGroup } from '@/lib/rules/availability/catalog-group';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { scaleOutState } from './scale-out-state';
import { masterSubject } from '@/lib/rules/subjects';

/** Step 8 of high availability: workers that call one machine do not find the master on another. */
export const masterAddressNotDnsName = defineRule({
  id: 'master-address-not-dns-name',
  severity: 'warning',
  requires: ['source', 'availabilityGroups', 'masterProperties'],
  optional: ['catalogProperties'],
  evaluate: (inputs, { settings }) => {
    const { source, availabilityGroups, masterProperties, catalogProperties } = inputs;
    const catalog = catalogGroup(availabilityGroups, source);
    if ('missing' in catalog) return cannotEvaluate(catalog.missing);
    if (!catalog.group) return [];
    if (scaleOutState(masterProperties, catalogProperties) === 'disabled') return [];
    const master = readMaster(masterProperties);
    const host = master.address === null ? null : parseMasterAddress(master.address)?.host;
    if (!host) return cannotEvaluate(['MASTER_ADDRESS']);
    const replicaNames = catalog.group.replicas.map(({ serverName }) => serverName);
    const machines = [...(master.machineName ? [master.machineName] : []), ...replicaNames];
    const isMachine = machines.map(hostLabelOf).includes(hostLabelOf(host));
    if (!isMachine && !isIpAddress(host)) return [];
    return [
      found(masterSubject(master, settings), {
        masterAddress: master.address,
        machineName: master.machineName,
        replicaNames,
      }),
    ];
  },
});
