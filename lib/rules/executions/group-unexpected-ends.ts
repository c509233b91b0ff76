import type { Execution } from '@/lib/domain/executions/execution';

/** SSISDB's start procedure runs within minutes of either: a job looks for failovers every two (ssisdb.md 0.8, 6.6). */
const AFTERMATH_MS = 5 * 60_000;

/** A span of time in which the end of an execution is explained by what happened to the server. */
type Upset = { cause: 'serverStart' | 'failover'; fromMs: number; toMs: number };

export type UnexpectedEnds = {
  /** Oldest end first; never empty. */
  executions: [Execution, ...Execution[]];
  cause: Upset['cause'] | 'sweep' | null;
};

type Facts = {
  /** When SQL Server was started, if that is known. */
  startedAt: Date | null;
  /** The last change to another server, if one was seen. */
  moved: { lastSeenAt: Date; changedAt: Date } | null;
  sweepMs: number;
};

/**
 * Puts together what ended together: all that ended right after SQL Server was started or moved, and otherwise what ended
 * within one sweep for expired leases, counted from the first.
 */
export function groupUnexpectedEnds(
  executions: readonly Execution[],
  facts: Facts,
): UnexpectedEnds[] {
  const upsets = upsetsOf(facts);
  const groups: (UnexpectedEnds & { upset: Upset | null })[] = [];
  const inOrder = executions.toSorted(
    (left, right) => endMs(left) - endMs(right) || compareIds(left.id, right.id),
  );
  for (const execution of inOrder) {
    const atMs = endMs(execution);
    const upset = upsets.find(({ fromMs, toMs }) => atMs >= fromMs && atMs <= toMs) ?? null;
    const group = groups.findLast(
      (one) =>
        one.upset === upset && (upset !== null || atMs - endMs(one.executions[0]) <= facts.sweepMs),
    );
    if (!group) {
      groups.push({ executions: [execution], cause: upset?.cause ?? null, upset });
      continue;
    }
    group.executions.push(execution);
    group.cause ??= 'sweep';
  }
  return groups.map(({ executions: together, cause }) => ({ executions: together, cause }));
}

function upsetsOf({ startedAt, moved }: Facts): Upset[] {
  return [
    ...(moved
      ? [
          {
            cause: 'failover' as const,
            // The new server may have ended them before a poll met it.
            fromMs: moved.lastSeenAt.getTime(),
            toMs: moved.changedAt.getTime() + AFTERMATH_MS,
          },
        ]
      : []),
    ...(startedAt
      ? [
          {
            cause: 'serverStart' as const,
            fromMs: startedAt.getTime(),
            toMs: startedAt.getTime() + AFTERMATH_MS,
          },
        ]
      : []),
  ];
}

function endMs({ endedAt }: Execution): number {
  return endedAt?.getTime() ?? 0;
}

/** As numbers: of ids without leading zeros the longer one is the larger. */
function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : Number(left > right);
}
