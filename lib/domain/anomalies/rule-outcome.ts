import { z } from 'zod';
import { ruleIdSchema, type Finding, type Subject } from './finding';

/** Why a rule said nothing: a section it needs was not collected, or a value in it could not be read. Never "fine". */
export const notEvaluatedSchema = z.object({
  rule: ruleIdSchema,
  /** Names of sections, or of values, that were missing. */
  missing: z.array(z.string()),
});

export type NotEvaluated = z.infer<typeof notEvaluatedSchema>;

const SEPARATOR = ': ';

/** What stands in `missing` when it is only one subject that lacks a value; `id` null: all of that kind. */
export function missingOfSubject(kind: Subject['kind'], id: string | null, name: string): string {
  return `${kind} ${id ?? '*'}${SEPARATOR}${name}`;
}

/** The section or value that an entry of `missing` names, whoever lacks it. */
export function nameOfMissing(entry: string): string {
  return entry.slice(entry.lastIndexOf(SEPARATOR) + 1).trim();
}

/** What all rules together said about one snapshot. A rule is either in `notEvaluated` or was evaluated. */
export type Evaluation = { findings: Finding[]; notEvaluated: NotEvaluated[] };
