import { SECTION_NAMES } from '@/lib/domain/snapshot';
import { defineRule, found, unknownKind } from '@/lib/rules/define-rule';

export const missingPermission = defineRule({
  id: 'missing-permission',
  severity: 'warning',
  requires: ['source'],
  optional: ['executions', 'availabilityGroups'],
  evaluate: ({ executions, availabilityGroups }, { sectionStates }) => {
    const grants = new Map<string, string>();
    if (executions?.hidden) grants.set(executions.hidden.object, executions.hidden.grant);
    for (const { object, grant } of availabilityGroups?.hidden ?? []) grants.set(object, grant);
    for (const state of Object.values(sectionStates)) {
      if (state.status === 'denied') grants.set(state.object, state.grant);
    }
    const denied = [...grants].map(([object, grant]) =>
      found({ kind: 'permission', id: object, name: object }, { object, grant }),
    );
    // A section that failed for another reason may still be denied: nobody knows until it is read.
    const failed = SECTION_NAMES.filter((name) => sectionStates[name].status === 'failed');
    return failed.length > 0 ? [...denied, unknownKind('permission', failed)] : denied;
  },
});
