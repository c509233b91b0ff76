import { ACTIVITY_COUNTS, emptyActivity, type Activity } from './activity';
import { addCountText } from './count-text';

/** Sums as SQL gives them, the counts of several rows joined by blanks. */
export type TotalsRow = Record<(typeof ACTIVITY_COUNTS)[number], bigint> &
  Record<'runs' | 'queues' | 'hosts', string | null>;

/** The sums of PackageActivity AS a. */
export const TOTALS = [
  ...ACTIVITY_COUNTS.map((name) => `SUM(a."${name}") AS "${name}"`),
  ...(['runs', 'queues', 'hosts'] as const).map(
    (name) => `group_concat(nullif(a."${name}", ''), ' ') AS "${name}"`,
  ),
].join(', ');

/** What such a row says. */
export function readTotals(row: TotalsRow): Activity {
  const activity = emptyActivity();
  for (const name of ACTIVITY_COUNTS) activity[name] = Number(row[name]);
  addCountText(activity.runs, row.runs ?? '');
  addCountText(activity.queues, row.queues ?? '');
  addCountText(activity.hosts, row.hosts ?? '');
  return activity;
}
