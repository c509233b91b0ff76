import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import type { StateSpan, StateSubject } from '@/lib/domain/history/history';
import type { StoreSession } from '@/lib/store/store-session';
import { readSpans, type IntervalColumns } from './read-spans';

/** Of one cluster at once: what an answer can be made of within a moment. */
const MAX_EXACT = 200_000;
const MAX_MERGED = 500_000;
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

/** Its place in HEARTBEAT_STATES: a hundred thousand words would be as many objects. */
const CODE_OF_STATE = `CASE "state" ${HEARTBEAT_STATES.map((state, code) => `WHEN '${state}' THEN ${code}`).join(' ')} ELSE -1 END`;

/** The one that began last before the range may reach into it; those before it have ended by then. */
const SELECT = `SELECT series."key" AS "key", series."name" AS "name", (
  SELECT json_array(json_group_array("startedAt"), json_group_array("provenAt"), json_group_array(${CODE_OF_STATE}), json_group_array("isEnabled"))
  FROM (
    SELECT * FROM "StateInterval" AS one
    WHERE one."seriesId" = series."id" AND one."startedAt" < ? AND one."startedAt" >= COALESCE(
      (SELECT MAX("startedAt") FROM "StateInterval" WHERE "seriesId" = series."id" AND "startedAt" <= ?), 0)
    ORDER BY one."startedAt" DESC LIMIT ?
  )
  WHERE "provenAt" >= ?
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
      // As bigints, for the driver hands numbers over as real ones, which SQLite compares more slowly.
      const rows = await client.$queryRawUnsafe<{ key: string; name: string; text: string }[]>(
        SELECT,
        BigInt(to.getTime()),
        BigInt(from.getTime()),
        BigInt(limit),
        BigInt(from.getTime()),
        cluster,
        kind,
        id ?? null,
        id ?? null,
      );
      return rows.flatMap(({ key, name, text }) => {
        const subject = { kind, id: key, name };
        const columns = toColumns(text);
        const count = columns.startedAt.length;
        if (count === 0) return [];
        return [
          { subject, intervals: readSpans(subject, columns, mergeMs), isCut: count === limit },
        ];
      });
    });
  }
}

/** Lists of numbers cross over to JavaScript in half the time of a list for every interval. */
function toColumns(text: string): IntervalColumns {
  const [startedAt = [], provenAt = [], state = [], isEnabled = []] = JSON.parse(text) as [
    number[]?,
    number[]?,
    number[]?,
    number[]?,
  ];
  return { startedAt, provenAt, state, isEnabled };
}
