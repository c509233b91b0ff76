import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

/** After an upgrade of the engine SSISDB has to be upgraded by itself, with its own wizard (ssisdb.md 6.6). */
export const outdatedCatalogSchema = defineRule({
  id: 'outdated-catalog-schema',
  severity: 'info',
  requires: ['source', 'catalogProperties'],
  evaluate: ({ source: { productVersion, schemaBuild } }, { settings }) => {
    const engine = majorOf(productVersion);
    const schema = majorOf(schemaBuild);
    if (engine === null) return cannotEvaluate(['ProductVersion']);
    if (schema === null) return cannotEvaluate(['SCHEMA_BUILD']);
    return schema < engine
      ? [found(clusterSubject(settings), { schemaBuild, productVersion })]
      : [];
  },
});

function majorOf(build: string | null): number | null {
  const major = /^(\d+)\./.exec(build?.trim() ?? '')?.[1];
  return major === undefined ? null : Number(major);
}
