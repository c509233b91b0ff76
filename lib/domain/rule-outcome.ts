import { z } from 'zod';
import { ruleIdSchema, type Finding } from './finding';

/** Why a rule said nothing: a section it needs was not collected, or a value in it could not be read. Never "fine". */
export const notEvaluatedSchema = z.object({
  rule: ruleIdSchema,
  /** Names of sections, or of values, that were missing. */
  missing: z.array(z.string()),
});

export type NotEvaluated = z.infer<typeof notEvaluatedSchema>;

/** What all rules together said about one snapshot. A rule is either in `notEvaluated` or was evaluated. */
export type Evaluation = { findings: Finding[]; notEvaluated: NotEvaluated[] };
