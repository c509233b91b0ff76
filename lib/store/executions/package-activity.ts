import {
  ACTIVITY_COUNTS,
  countExecution,
  emptyActivity,
  isNothing,
  type Activity,
} from './activity';
import { HOURS_KEPT_MS, startOf, TIERS, type Tier } from './activity-tiers';
import { formatCounts, parseCounts } from './count-text';
import type { StoredExecution } from './finished-rows';
import type { Transaction } from '@/lib/store/database/open-database';
import { upsertRows } from '@/lib/store/database/upsert-rows';

/** An execution as it was recorded before, and as it is now. */
export type Correction = { before: StoredExecution | null; after: StoredExecution };

type Slot = { tier: Tier; startAt: Date; packageId: number };

type ActivityRow = Record<
  (typeof ACTIVITY_COUNTS)[number] | 'tier' | 'startMs' | 'packageId',
  bigint
> &
  Record<'runs' | 'queues' | 'hosts', string>;

/**
 * Brings the sums of hours, days and weeks up to date: what an execution was counted as before is taken out, what it is now
 * is put in. In the transaction that writes the executions, so that both always agree.
 */
export async function correctActivity(
  transaction: Transaction,
  cluster: string,
  corrections: readonly Correction[],
  now: Date,
): Promise<void> {
  const slots = new Map<string, Slot>();
  const each = (visit: (slot: Slot, stored: StoredExecution, sign: 1 | -1) => void) => {
    for (const { before, after } of corrections) {
      if (before) for (const slot of slotsOf(before, now)) visit(slot, before, -1);
      for (const slot of slotsOf(after, now)) visit(slot, after, 1);
    }
  };
  each((slot) => slots.set(keyOf(slot), slot));
  const activities = await readActivities(transaction, cluster, [...slots.values()]);
  each((slot, { execution, hostId }, sign) => {
    const key = keyOf(slot);
    const activity = activities.get(key) ?? emptyActivity();
    activities.set(key, activity);
    countExecution(activity, execution, hostId, sign);
  });
  const written = [...slots].map(([key, slot]) => ({
    slot,
    activity: activities.get(key) ?? emptyActivity(),
  }));
  await upsertRows(
    transaction,
    'PackageActivity',
    ['cluster', 'tier', 'startAt', 'packageId'],
    written.map(({ slot, activity }) => toActivityRow(cluster, slot, activity)),
  );
  await deleteSlots(
    transaction,
    cluster,
    written.filter(({ activity }) => isNothing(activity)).map(({ slot }) => slot),
  );
}

function slotsOf({ countedAt, packageId }: StoredExecution, now: Date): Slot[] {
  const isHourKept = now.getTime() - countedAt.getTime() < HOURS_KEPT_MS;
  const tiers = [...(isHourKept ? [TIERS.hour] : []), TIERS.day, TIERS.week];
  return tiers.map((tier) => ({ tier, startAt: startOf(tier, countedAt), packageId }));
}

function keyOf({ tier, startAt, packageId }: Slot): string {
  return `${tier}.${startAt.getTime()}.${packageId}`;
}

const toTuple = ({ tier, startAt, packageId }: Slot) => [tier, startAt.getTime(), packageId];

async function readActivities(
  transaction: Transaction,
  cluster: string,
  slots: readonly Slot[],
): Promise<Map<string, Activity>> {
  const counts = [...ACTIVITY_COUNTS, 'tier', 'packageId', 'runs', 'queues', 'hosts'];
  const rows = await transaction.$queryRawUnsafe<ActivityRow[]>(
    `SELECT ${counts.map((name) => `a."${name}" AS "${name}"`).join(', ')}, +a."startAt" AS "startMs"
FROM json_each(?) AS s CROSS JOIN "PackageActivity" AS a ON a."cluster" = ?
  AND a."tier" = json_extract(s.value, '$[0]') AND a."startAt" = json_extract(s.value, '$[1]')
  AND a."packageId" = json_extract(s.value, '$[2]')`,
    JSON.stringify(slots.map(toTuple)),
    cluster,
  );
  return new Map(
    rows.map((row) => [`${row.tier}.${row.startMs}.${row.packageId}`, toActivity(row)]),
  );
}

function toActivity(row: ActivityRow): Activity {
  return {
    ...emptyActivity(),
    ...Object.fromEntries(ACTIVITY_COUNTS.map((name) => [name, Number(row[name])])),
    runs: parseCounts(row.runs),
    queues: parseCounts(row.queues),
    hosts: parseCounts(row.hosts),
  };
}

function toActivityRow(cluster: string, slot: Slot, activity: Activity) {
  return {
    cluster,
    ...slot,
    ...activity,
    runs: formatCounts(activity.runs),
    queues: formatCounts(activity.queues),
    hosts: formatCounts(activity.hosts),
  };
}

async function deleteSlots(
  transaction: Transaction,
  cluster: string,
  slots: readonly Slot[],
): Promise<void> {
  if (slots.length === 0) return;
  await transaction.$executeRawUnsafe(
    `DELETE FROM "PackageActivity" WHERE "cluster" = ? AND ("tier", "startAt", "packageId") IN (
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?))`,
    cluster,
    JSON.stringify(slots.map(toTuple)),
  );
}
