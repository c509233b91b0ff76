import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { scaleOutState } from '@/lib/rules/master/scale-out-state';
import { clusterSubject } from '@/lib/rules/subjects';

/** Workers write their messages through a SQL login, and lose them without a word where none may log in. */
export const sqlAuthenticationOff = defineRule({
  id: 'sql-authentication-off',
  severity: 'warning',
  requires: ['instance', 'masterProperties'],
  optional: ['catalogProperties'],
  evaluate: ({ instance, masterProperties, catalogProperties }, { settings }) => {
    const scaleOut = scaleOutState(masterProperties, catalogProperties);
    if (scaleOut === 'unknown') return cannotEvaluate(['catalogProperties']);
    if (scaleOut === 'disabled') return [];
    const { isIntegratedSecurityOnly, serverName } = instance;
    if (isIntegratedSecurityOnly === null) return cannotEvaluate(['IsIntegratedSecurityOnly']);
    if (!isIntegratedSecurityOnly) return [];
    return [found(clusterSubject(settings), { isIntegratedSecurityOnly, serverName })];
  },
});
