import { catalogGroup } from './catalog-group';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

export const catalogOutsideAvailabilityGroup = defineRule({
  id: 'catalog-outside-availability-group',
  severity: 'info',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source, availabilityGroups }, { settings }) => {
    const { groups } = availabilityGroups;
    if (groups.length === 0) return [];
    const catalog = catalogGroup(availabilityGroups, source);
    if ('missing' in catalog) return cannotEvaluate(catalog.missing);
    if (catalog.group) return [];
    const evidence = {
      databaseName: source.databaseName,
      availabilityGroups: groups.map(({ name }) => name),
      serverName: source.serverName,
    };
    return [found(clusterSubject(settings), evidence)];
  },
});
