import { GROUP_DEFINITIONS, seesEveryGroup } from '@/lib/domain/availability/availability-data';
import { catalogGroup } from './catalog-group';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { groupSubject } from '@/lib/rules/subjects';

export const catalogWithoutListener = defineRule({
  id: 'catalog-without-listener',
  severity: 'warning',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source, availabilityGroups }) => {
    const catalog = catalogGroup(availabilityGroups, source);
    if ('missing' in catalog) return cannotEvaluate(catalog.missing);
    if (!catalog.group) return [];
    const { group } = catalog;
    if (group.listeners === null) return cannotEvaluate(['sys.availability_group_listeners']);
    if (group.listeners.length > 0) return [];
    // A listener whose definition may not be seen looks like one that is not there.
    if (!seesEveryGroup(availabilityGroups)) return cannotEvaluate([GROUP_DEFINITIONS]);
    const replicaNames = group.replicas.map(({ serverName }) => serverName);
    return [found(groupSubject(group), { databaseName: source.databaseName, replicaNames })];
  },
});
