import { z } from 'zod';

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

/** A parameter of an execution. The value of a sensitive one is never read; others are masked where they hold secrets. */
export const executionParameterSchema = z.object({
  id: z.string(),
  scope: z.enum(PARAMETER_SCOPES),
  scopeCode: z.number(),
  name: z.string(),
  dataType: z.string().nullable(),
  value: z.string().nullable(),
  isSensitive: z.boolean(),
  isRequired: z.boolean().nullable(),
  /** Set for this execution, not taken from the default. */
  isSet: z.boolean().nullable(),
  isRuntimeOverride: z.boolean().nullable(),
});

export type ExecutionParameter = z.infer<typeof executionParameterSchema>;
