import { HEARTBEAT_STATES, type HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { StateSpan, StateSubject } from '@/lib/domain/history/history';
import type { StoreSession } from '@/lib/store/store-session';
import { textRows } from './text-rows';

/** Of one cluster at once: what an answer can be made of within a moment. */
const MAX_EXACT = 200_000;
const MAX_MERGED = 1_000_000;
const LEAST_EACH = 500;
/** Up to this long a range is read interval by interval. */
const EXACT_UP_TO_MS = 31 * 86_400_000;

type Asked = {
  cluster: string;
  kind: StateSubject['kind'];
  /** Only this one. */
  id?: string | undefined;
  from: Date;
  to: Date;
  /** In a long range, intervals that are shorter than this are read together. */
  bucketMs: number;
};

export type KeptStates = {
  subject: StateSubject;
  /** In the order in which they began. */
  intervals: StateSpan[];
  /** There are more, older ones in the range than were read. */
  isCut: boolean;
};

const lengthIn = (state: HeartbeatState) =>
  `SUM(CASE WHEN "state" = '${state}' THEN "provenAt" - "startedAt" ELSE 0 END)`;

/**
 * The one that began last before the range may reach into it; those before it have ended by then. Without a width nothing is
 * read together. The driver hands numbers over as real ones: without CAST no two would fall into one bucket.
 */
const SELECT = `SELECT series."key" AS "key", series."name" AS "name", (
  SELECT json_group_array(json_array("from", "to", "state", "isEnabled", "count", "total", "late", "offline", "unknown")) FROM (
    SELECT MIN("startedAt") AS "from", MAX("provenAt") AS "to", MIN("state") AS "state", MAX("isEnabled") AS "isEnabled",
      COUNT(*) AS "count", SUM("provenAt" - "startedAt") AS "total",
      ${lengthIn('late')} AS "late", ${lengthIn('offline')} AS "offline", ${lengthIn('unknown')} AS "unknown"
    FROM (
      SELECT * FROM "StateInterval" AS one
      WHERE one."seriesId" = series."id" AND one."startedAt" < ? AND one."startedAt" >= COALESCE(
        (SELECT MAX("startedAt") FROM "StateInterval" WHERE "seriesId" = series."id" AND "startedAt" <= ?), 0)
      ORDER BY one."startedAt" DESC LIMIT ?
    )
    WHERE "provenAt" >= ?
    GROUP BY CASE WHEN "provenAt" - "startedAt" >= ? THEN "startedAt" ELSE -("startedAt" / CAST(? AS INTEGER)) END
    ORDER BY 1
  )
) AS "text"
FROM "HistorySeries" AS series
WHERE series."cluster" = ? AND series."kind" = ? AND (? IS NULL OR series."key" = ?)`;

const COUNT = `SELECT COUNT(*) AS "count" FROM "HistorySeries" WHERE "cluster" = ? AND "kind" = ?`;

/** Reads the states that were kept. Rejects with AppError storeUnavailable when the store cannot be read. */
export class StateHistory {
  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** Everybody who had a state within the range. Of somebody with very many intervals the newest. */
  async read({ cluster, kind, id, from, to, bucketMs }: Asked): Promise<KeptStates[]> {
    const mergeMs = to.getTime() - from.getTime() > EXACT_UP_TO_MS ? bucketMs : 0;
    const most = mergeMs > 0 ? MAX_MERGED : MAX_EXACT;
    return this.session.run(async ({ client }) => {
      const [counted] = await client.$queryRawUnsafe<{ count: bigint | number }[]>(
        COUNT,
        cluster,
        kind,
      );
      const subjects = id === undefined ? Math.max(1, Number(counted?.count ?? 1)) : 1;
      const limit = Math.max(LEAST_EACH, Math.floor(most / subjects));
      const rows = await client.$queryRawUnsafe<{ key: string; name: string; text: string }[]>(
        SELECT,
        to.getTime(),
        from.getTime(),
        limit,
        from.getTime(),
        mergeMs,
        Math.max(1, mergeMs),
        cluster,
        kind,
        id ?? null,
        id ?? null,
      );
      return rows.flatMap(({ key, name, text }) => {
        const subject = { kind, id: key, name };
        const intervals = textRows(text).map((row) => toSpan(subject, row));
        if (intervals.length === 0) return [];
        const count = intervals.reduce((sum, one) => sum + one.count, 0);
        return [{ subject, intervals: intervals.map(({ span }) => span), isCut: count === limit }];
      });
    });
  }
}

function toSpan(
  subject: StateSubject,
  [from, to, state, isEnabled, count, ...lengths]: readonly unknown[],
): { span: StateSpan; count: number } {
  const [total = 0, late = 0, offline = 0, unknown = 0] = lengths.map(Number);
  const span: StateSpan = {
    subject,
    // A state that this version does not know is unknown.
    state: HEARTBEAT_STATES.find((one) => one === state) ?? 'unknown',
    isEnabled: isEnabled === 1,
    startedAt: new Date(Number(from)),
    provenAt: new Date(Number(to)),
  };
  if (count === 1) return { span, count };
  const parts = { online: total - late - offline - unknown, late, offline, unknown };
  const worst = (['offline', 'late', 'unknown'] as const).find((one) => parts[one] > 0);
  return { span: { ...span, state: worst ?? 'online', parts }, count: Number(count) };
}
