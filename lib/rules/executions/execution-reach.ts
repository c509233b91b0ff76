import type { Execution, ExecutionsData } from '@/lib/domain/executions/execution';
import type { Subject } from '@/lib/domain/anomalies/finding';
import { unknownKind, type Judged, type SubjectVerdict } from '@/lib/rules/define-rule';

/** Executions that ended at or after an instant; of one without an end time, as far as its creation proves that. */
export function endedSince({ endings }: ExecutionsData, since: Date): Execution[] {
  const sinceMs = since.getTime();
  return endings.ended.filter(({ endedAt, createdAt }) => {
    const provenAt = endedAt ?? createdAt;
    return provenAt !== null && provenAt.getTime() >= sinceMs;
  });
}

/**
 * What a login without the right roles cannot see of executions. Those that it does see are judged; with `since`, so are
 * those that ended before it, by a rule that looks no further back.
 */
export function hiddenExecutions(
  executions: ExecutionsData,
  kind: Subject['kind'],
  since: Date | null = null,
): SubjectVerdict[] {
  const { hidden } = executions;
  return hidden ? [unknownKind(kind, [hidden.object], judgedOf(executions, kind, since))] : [];
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
  const hidden = hiddenExecutions(executions, kind, since);
  const isKnown = knownSinceAt === null || knownSinceAt <= since;
  const isReached = isKnown || createdSinceAt === null || createdSinceAt <= since;
  if (isKnown && !isBehind) return hidden;
  const missing = isBehind || !isReached ? ['executions'] : [];
  return [...hidden, unknownKind(kind, missing, judgedOf(executions, kind, since))];
}

/** Without this, what is over would stay open for ever on a cluster that runs more than is read, or shows a login a part. */
function judgedOf(
  { open, endings }: ExecutionsData,
  kind: Subject['kind'],
  endedBefore: Date | null,
): Judged | undefined {
  // A package may have failed in a run that nobody saw.
  if (kind !== 'execution') return undefined;
  return { ids: new Set([...open, ...endings.ended].map(({ id }) => id)), endedBefore };
}
