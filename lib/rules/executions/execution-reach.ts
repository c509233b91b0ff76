import type { Execution, ExecutionsData } from '@/lib/domain/executions/execution';
import type { Subject } from '@/lib/domain/anomalies/finding';
import { unknownKind, type SubjectVerdict } from '@/lib/rules/define-rule';

/** Executions that ended at or after an instant; of one without an end time, as far as its creation proves that. */
export function endedSince({ endings }: ExecutionsData, since: Date): Execution[] {
  const sinceMs = since.getTime();
  return endings.ended.filter(({ endedAt, createdAt }) => {
    const provenAt = endedAt ?? createdAt;
    return provenAt !== null && provenAt.getTime() >= sinceMs;
  });
}

/** What a login without the right roles cannot see of executions. */
export function hiddenExecutions(
  { hidden }: ExecutionsData,
  kind: Subject['kind'],
): SubjectVerdict[] {
  return hidden ? [unknownKind(kind, [hidden.object])] : [];
}

/**
 * What may have ended after an instant without being known: nothing, once that time was watched from its beginning. Before
 * that, a run that is older than all that was read at the start may have been missed, which is no blind spot yet; where not
 * even the newest reach back that far, or more are started than read, it is one.
 */
export function unknownEndings(
  executions: ExecutionsData,
  since: Date,
  kind: Subject['kind'],
): SubjectVerdict[] {
  const { knownSinceAt, createdSinceAt, isBehind } = executions.endings;
  const hidden = hiddenExecutions(executions, kind);
  const isKnown = knownSinceAt === null || knownSinceAt <= since;
  const isReached = isKnown || createdSinceAt === null || createdSinceAt <= since;
  if (isBehind || !isReached) return [...hidden, unknownKind(kind, ['executions'])];
  return isKnown ? hidden : [...hidden, unknownKind(kind, [])];
}
