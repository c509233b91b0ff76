import {
  CLUSTER_TIMEOUTS,
  TIMEOUT_INFO,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';
import { defineRule, found, unknownSubject, type SubjectVerdict } from '@/lib/rules/define-rule';
import { judgeGroups, relationsOf } from '@/lib/domain/availability/group-relations';
import { timeoutSubject } from '@/lib/rules/subjects';

const isOfCluster = (name: TimeoutName) => CLUSTER_TIMEOUTS.some((timeout) => timeout === name);

/** R4, for each value by itself; a value of the cluster is the same for every group and is told once. */
export const timeoutBelowDefault = defineRule({
  id: 'timeout-below-default',
  severity: 'warning',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source, availabilityGroups }, { clusterValues }) => {
    const verdicts = new Map<string, SubjectVerdict>();
    for (const judged of judgeGroups(availabilityGroups, clusterValues, source)) {
      for (const relation of relationsOf(judged, 'R4')) {
        if (relation.about === null || relation.status === 'holds') continue;
        const { property, unit } = TIMEOUT_INFO[relation.about];
        const of = isOfCluster(relation.about) ? null : judged.group.name;
        const subject = timeoutSubject(property, of);
        verdicts.set(
          subject.id,
          relation.status === 'notEvaluated'
            ? unknownSubject(subject, relation.missing)
            : found(subject, {
                timeoutName: property,
                timeoutValue: relation.left.value,
                defaultValue: relation.right.value,
                timeoutUnit: unit,
              }),
        );
      }
    }
    return [...verdicts.values()];
  },
});
