import { z } from 'zod';
import { readExecutionId } from './execution-id';

/** An id of SSISDB as text: a bigint that is not negative. */
export const executionIdSchema = z
  .string()
  .refine((id) => readExecutionId(id) !== null)
  .transform((id) => readExecutionId(id) ?? id);
