import { judgeClusterRelation } from './cluster-relation';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

/** R2: nodes in other subnets must be allowed at least as many missed heartbeats as those in the same one. */
export const crossSubnetThresholdBelowSameSubnet = defineRule({
  id: 'cross-subnet-threshold-below-same-subnet',
  severity: 'warning',
  requires: ['availabilityGroups'],
  evaluate: ({ availabilityGroups }, { settings, clusterValues }) => {
    const relation = judgeClusterRelation('R2', availabilityGroups, clusterValues);
    if (relation.status === 'notEvaluated') return cannotEvaluate(relation.missing);
    if (relation.status === 'holds') return [];
    return [
      found(clusterSubject(settings), {
        sameSubnetThreshold: relation.values.sameSubnetThreshold ?? null,
        crossSubnetThreshold: relation.values.crossSubnetThreshold ?? null,
        importedAt: clusterValues?.takenAt.toISOString() ?? null,
      }),
    ];
  },
});
