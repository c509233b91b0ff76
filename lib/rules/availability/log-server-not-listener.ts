import type { Listener } from '@/lib/domain/availability/availability-group';
import { valueOfProperty } from '@/lib/domain/property';
import { hostLabelOf } from '@/lib/domain/server-name';
import { catalogGroup } from './catalog-group';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { scaleOutState } from '@/lib/rules/master/scale-out-state';
import { clusterSubject } from '@/lib/rules/subjects';

const LOG_SERVER = 'CLUSTER_LOGDB_SERVER';

/** Step 6.3 of high availability: workers that log to one replica lose their messages after a failover. */
export const logServerNotListener = defineRule({
  id: 'log-server-not-listener',
  severity: 'warning',
  requires: ['source', 'availabilityGroups', 'masterProperties'],
  optional: ['catalogProperties'],
  evaluate: (inputs, { settings }) => {
    const { source, availabilityGroups, masterProperties, catalogProperties } = inputs;
    const catalog = catalogGroup(availabilityGroups, source);
    if ('missing' in catalog) return cannotEvaluate(catalog.missing);
    if (!catalog.group) return [];
    if (scaleOutState(masterProperties, catalogProperties) === 'disabled') return [];
    const { listeners } = catalog.group;
    if (listeners === null) return cannotEvaluate(['sys.availability_group_listeners']);
    const logServer = valueOfProperty(masterProperties, LOG_SERVER);
    if (logServer === null) return cannotEvaluate([LOG_SERVER]);
    // Without a listener there is nothing it could be: catalog-without-listener says so.
    if (listeners.length === 0 || listeners.some((one) => leadsTo(one, logServer))) return [];
    return [
      found(clusterSubject(settings), {
        logServer,
        availabilityGroup: catalog.group.name,
        listeners: listeners.map(({ dnsName, port }) => `${dnsName},${port ?? ''}`),
      }),
    ];
  },
});

function leadsTo({ dnsName, addresses }: Listener, server: string): boolean {
  const host = hostLabelOf(server);
  return host === hostLabelOf(dnsName) || addresses.some(({ ip }) => ip?.toLowerCase() === host);
}
