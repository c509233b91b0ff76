import { isScaleOutEnabled } from '@/lib/domain/workers/master';
import { valueOfProperty } from '@/lib/domain/property';
import { defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

export const scaleOutDisabled = defineRule({
  id: 'scale-out-disabled',
  severity: 'critical',
  requires: ['masterProperties', 'catalogProperties'],
  evaluate: ({ masterProperties, catalogProperties }, { settings }) => {
    if (isScaleOutEnabled(masterProperties, catalogProperties)) return [];
    const scaleOutEnabledValue =
      valueOfProperty(masterProperties, 'IS_SCALEOUT_ENABLED') ??
      valueOfProperty(catalogProperties, 'IS_SCALEOUT_ENABLED');
    return [found(clusterSubject(settings), { scaleOutEnabledValue })];
  },
});
