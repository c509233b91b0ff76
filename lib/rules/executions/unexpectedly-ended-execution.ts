import type { Evidence, Subject } from '@/lib/domain/anomalies/finding';
import type { Source } from '@/lib/domain/source';
import { defineRule, found, type RuleContext } from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { endedSince, unknownEndings } from './execution-reach';
import { groupUnexpectedEnds, type UnexpectedEnds } from './group-unexpected-ends';
import { executionSubject } from '@/lib/rules/subjects';

const MAX_LISTED = 50;

/**
 * Executions that ended together are one anomaly: its subject is the one that ended first, so that it stays the same while
 * others join. It is in sight for as long as the last of them is.
 */
export const unexpectedlyEndedExecution = defineRule({
  id: 'unexpectedly-ended-execution',
  severity: 'critical',
  requires: ['source', 'executions'],
  evaluate: ({ source, executions }, { settings, memory }) => {
    const { endedExecutionMinutes, leaseSweepSeconds } = settings.thresholds;
    const since = new Date(source.sqlClock.getTime() - endedExecutionMinutes * 60_000);
    const ended = executions.endings.ended.filter(
      ({ status, endedAt }) => status === 'endedUnexpectedly' && endedAt !== null,
    );
    const inSight = new Set(endedSince(executions, since).map(({ id }) => id));
    return [
      ...unknownEndings(executions, since, 'execution'),
      ...groupUnexpectedEnds(ended, {
        startedAt: source.startedAt,
        moved: memory.server?.previous ?? null,
        sweepMs: leaseSweepSeconds * 1_000,
      })
        .filter((group) => group.executions.some(({ id }) => inSight.has(id)))
        .map((group) => found(subjectOf(group), evidenceOf(group, source, memory))),
    ];
  },
});

function subjectOf({ executions }: UnexpectedEnds): Subject {
  const subject = executionSubject(executions[0]);
  const others = executions.length - 1;
  return others === 0 ? subject : { ...subject, name: `${subject.name} + ${others}` };
}

function evidenceOf(
  { executions, cause }: UnexpectedEnds,
  source: Source,
  { server }: RuleContext['memory'],
): Evidence {
  const [first] = executions;
  return {
    ...(cause !== null && { endCause: cause }),
    ...(cause === 'serverStart' && { serverStartedAt: source.startedAt?.toISOString() ?? null }),
    ...(cause === 'failover' && {
      previousServer: server?.previous?.name ?? null,
      serverName: source.serverName,
    }),
    endedAt: first.endedAt?.toISOString() ?? null,
    executionCount: executions.length,
    executionIds: executions.slice(0, MAX_LISTED).map(({ id }) => id),
    ...(executions.length === 1 &&
      first.attemptCount !== null && { attemptCount: first.attemptCount }),
    ...executionEvidence(first),
  };
}
