import {
  countedAt,
  mergeFinished,
  type FinishedExecution,
} from '@/lib/domain/packages/finished-execution';
import { readFinished, toFinishedRow, type StoredExecution } from './finished-rows';
import type { Transaction } from '@/lib/store/database/open-database';
import { correctActivity, type Correction } from './package-activity';
import { recordNames } from './recorded-names';
import { upsertRows } from '@/lib/store/database/upsert-rows';

/** What recording executions has come to. */
export type Recorded = {
  written: number;
  /** Ids under which another execution was recorded before: the catalog was restored. */
  replacedIds: string[];
};

type Bounds = {
  now: Date;
  /** What is older is not recorded: it was deleted for its age, or would be soon. */
  keepSince: Date;
};

/**
 * Records executions that are over, each once however often it comes, and the sums that pages read. What a later look knows
 * better replaces what was recorded; nothing is written when nothing has changed.
 */
export async function recordFinished(
  transaction: Transaction,
  cluster: string,
  executions: readonly FinishedExecution[],
  { now, keepSince }: Bounds,
): Promise<Recorded> {
  const byId = new Map(
    executions.filter((one) => countedAt(one, now) >= keepSince).map((one) => [one.id, one]),
  );
  if (byId.size === 0) return { written: 0, replacedIds: [] };
  const known = await readFinished(transaction, cluster, [...byId.keys()]);
  const merged = [...byId.values()].map((seen) => {
    const before = known.get(seen.id);
    return before ? mergeFinished(before.execution, seen) : seen;
  });
  const changed = merged.filter((one) => !isSame(known.get(one.id)?.execution, one));
  if (changed.length === 0) return { written: 0, replacedIds: [] };
  const { packageIdOf, hostIdOf } = await recordNames(transaction, cluster, changed);
  const corrections = changed.map((execution): Correction => {
    const before = known.get(execution.id) ?? null;
    const after: StoredExecution = {
      execution,
      packageId: packageIdOf(execution),
      hostId: hostIdOf(execution),
      countedAt: countedAt(execution, before?.countedAt ?? now),
    };
    return { before, after };
  });
  const rows = corrections.map(({ after }) => toFinishedRow(cluster, after));
  await upsertRows(transaction, 'FinishedExecution', ['cluster', 'executionId'], rows);
  await correctActivity(transaction, cluster, corrections, now);
  return {
    written: changed.length,
    replacedIds: corrections.flatMap(({ before, after }) =>
      before && isAnother(before.execution, after.execution) ? [after.execution.id] : [],
    ),
  };
}

function isSame(known: FinishedExecution | undefined, seen: FinishedExecution): boolean {
  if (!known) return false;
  const keys = Object.keys(seen) as (keyof FinishedExecution)[];
  return keys.every((key) => JSON.stringify(known[key]) === JSON.stringify(seen[key]));
}

function isAnother(left: FinishedExecution, right: FinishedExecution): boolean {
  return left.createdAt?.getTime() !== right.createdAt?.getTime();
}
