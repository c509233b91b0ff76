import { z } from 'zod';
import { PARAMETER_SCOPES } from './parameter-scope';

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
