import { judgeClusterRelation } from './cluster-relation';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

/** R3: heartbeats to other subnets must not be more frequent than those in the same one. */
export const crossSubnetDelayBelowSameSubnet = defineRule({
  id: 'cross-subnet-delay-below-same-subnet',
  severity: 'warning',
  requires: ['availabilityGroups'],
  evaluate: ({ availabilityGroups }, { settings, clusterValues }) => {
    const relation = judgeClusterRelation('R3', availabilityGroups, clusterValues);
    if (relation.status === 'notEvaluated') return cannotEvaluate(relation.missing);
    if (relation.status === 'holds') return [];
    return [
      found(clusterSubject(settings), {
        sameSubnetDelayMs: relation.values.sameSubnetDelayMs ?? null,
        crossSubnetDelayMs: relation.values.crossSubnetDelayMs ?? null,
        importedAt: clusterValues?.takenAt.toISOString() ?? null,
      }),
    ];
  },
});
