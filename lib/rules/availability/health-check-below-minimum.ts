import { defineRule, found, unknownSubject, type SubjectVerdict } from '@/lib/rules/define-rule';
import { judgeGroups, relationsOf } from '@/lib/domain/availability/group-relations';
import { groupSubject } from '@/lib/rules/subjects';

/** R5. */
export const healthCheckBelowMinimum = defineRule({
  id: 'health-check-below-minimum',
  severity: 'critical',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source, availabilityGroups }, { clusterValues }) =>
    judgeGroups(availabilityGroups, clusterValues, source).flatMap((judged) => {
      const subject = groupSubject(judged.group);
      return relationsOf(judged, 'R5').flatMap((relation): SubjectVerdict[] => {
        if (relation.status === 'notEvaluated') return [unknownSubject(subject, relation.missing)];
        if (relation.status === 'holds') return [];
        const evidence = {
          healthCheckTimeoutMs: relation.left.value,
          limitMs: relation.right.value,
        };
        return [found(subject, evidence)];
      });
    }),
});
