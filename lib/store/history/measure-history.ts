import { MEASURE_KINDS, type Measure, type MeasureSubject } from '@/lib/domain/history/history';
import { RESOLUTIONS } from './measures';
import type { StoreSession } from '@/lib/store/store-session';
import { textRows } from './text-rows';

type Asked = {
  cluster: string;
  kinds: readonly MeasureSubject['kind'][];
  /** Only of this one. */
  id?: string | undefined;
  from: Date;
  to: Date;
  /** A whole number of minutes; from an hour on of hours, from a day on of days. */
  bucketMs: number;
};

const MINUTE_MS = 60_000;

/** Numbers are given as bigints: the driver hands others over as real ones, and every value would have a bucket of its own. */
const SELECT = `SELECT series."kind" AS "kind", series."key" AS "key", (
  SELECT json_group_array(json_array("at", "count", "sum", "max")) FROM (
    SELECT "startedAt" / ? * ? AS "at", SUM("count") AS "count", SUM("sum") AS "sum", MAX("max") AS "max"
    FROM "Measure" AS one
    WHERE one."seriesId" = series."id" AND one."resolutionMinutes" = ? AND one."startedAt" >= ? AND one."startedAt" < ?
    GROUP BY 1 ORDER BY 1
  )
) AS "text"
FROM "HistorySeries" AS series
WHERE series."cluster" = ? AND series."kind" IN (SELECT value FROM json_each(?))
  AND (? IS NULL OR series."key" = ?)`;

/** Reads what was measured. Rejects with AppError storeUnavailable when the store cannot be read. */
export class MeasureHistory {
  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** Added up in buckets of that length, each starting at a multiple of it; a bucket without values is left out. */
  async read({ cluster, kinds, id, from, to, bucketMs }: Asked): Promise<Measure[]> {
    const resolution = RESOLUTIONS.findLast(
      ({ minutes }) => bucketMs % (minutes * MINUTE_MS) === 0,
    );
    const rows = await this.session.run(({ client }) =>
      client.$queryRawUnsafe<{ kind: string; key: string; text: string }[]>(
        SELECT,
        BigInt(bucketMs),
        BigInt(bucketMs),
        BigInt(resolution?.minutes ?? 1),
        BigInt(Math.floor(from.getTime() / bucketMs) * bucketMs),
        BigInt(to.getTime()),
        cluster,
        JSON.stringify(kinds),
        id ?? null,
        id ?? null,
      ),
    );
    return rows.flatMap(({ kind, key, text }) => {
      const known = MEASURE_KINDS.find((one) => one === kind);
      if (!known) return [];
      const subject = { kind: known, id: key };
      return textRows(text).map(([at, count, sum, max]) => ({
        subject,
        startedAt: new Date(Number(at)),
        count: Number(count),
        sum: Number(sum),
        max: Number(max),
      }));
    });
  }
}
