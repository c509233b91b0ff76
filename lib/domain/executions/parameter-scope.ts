export const PARAMETER_SCOPES = ['project', 'package', 'system', 'unknown'] as const;

const SCOPE_BY_CODE: Record<number, (typeof PARAMETER_SCOPES)[number]> = {
  20: 'project',
  30: 'package',
  50: 'system',
};

/** What a parameter belongs to, by object_type of catalog.execution_parameter_values. */
export function parameterScopeOf(code: number): (typeof PARAMETER_SCOPES)[number] {
  return SCOPE_BY_CODE[code] ?? 'unknown';
}
