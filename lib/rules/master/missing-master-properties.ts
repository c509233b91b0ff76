import { readMaster } from '@/lib/domain/workers/master';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { scaleOutState } from './scale-out-state';
import { masterSubject } from '@/lib/rules/subjects';

export const missingMasterProperties = defineRule({
  id: 'missing-master-properties',
  severity: 'critical',
  requires: ['masterProperties'],
  optional: ['catalogProperties'],
  evaluate: ({ masterProperties, catalogProperties }, { settings }) => {
    const scaleOut = scaleOutState(masterProperties, catalogProperties);
    if (scaleOut === 'unknown') return cannotEvaluate(['catalogProperties']);
    if (scaleOut === 'disabled') return [];
    const master = readMaster(masterProperties);
    const isUnreadable = master.lastOnlineText !== null && master.lastOnlineAt === null;
    if (master.missing.length === 0 && !isUnreadable) return [];
    return [
      found(masterSubject(master, settings), {
        missingProperties: master.missing,
        unreadableProperties: isUnreadable ? ['LAST_ONLINE_TIME'] : [],
        lastOnlineText: master.lastOnlineText,
      }),
    ];
  },
});
