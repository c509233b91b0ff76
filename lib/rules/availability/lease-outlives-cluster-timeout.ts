import { defineRule, found, unknownSubject, type SubjectVerdict } from '@/lib/rules/define-rule';
import { judgeGroups, relationsOf } from '@/lib/domain/availability/group-relations';
import { groupSubject } from '@/lib/rules/subjects';

/** R1: half of the lease must be shorter than the time after which the cluster counts a silent node as dead. */
export const leaseOutlivesClusterTimeout = defineRule({
  id: 'lease-outlives-cluster-timeout',
  severity: 'critical',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source, availabilityGroups }, { clusterValues }) =>
    judgeGroups(availabilityGroups, clusterValues, source).flatMap((judged) => {
      const subject = groupSubject(judged.group);
      return relationsOf(judged, 'R1').flatMap((relation): SubjectVerdict[] => {
        if (relation.status === 'notEvaluated') return [unknownSubject(subject, relation.missing)];
        if (relation.status === 'holds') return [];
        const { leaseTimeoutMs, sameSubnetDelayMs, sameSubnetThreshold } = judged.values;
        const evidence = {
          halfLeaseMs: relation.left.value,
          clusterTimeoutMs: relation.right.value,
          leaseTimeoutMs: leaseTimeoutMs ?? null,
          sameSubnetDelayMs: sameSubnetDelayMs ?? null,
          sameSubnetThreshold: sameSubnetThreshold ?? null,
          areDefaults: relation.areDefaults,
          importedAt: clusterValues?.takenAt.toISOString() ?? null,
        };
        return [found(subject, evidence, relation.status === 'atLimit' ? 'warning' : 'critical')];
      });
    }),
});
