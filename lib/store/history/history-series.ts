import type { Transaction } from '@/lib/store/database/open-database';

/** What a line of history is about. `kind` and `key` are those of a subject; `name` is what a person calls it. */
export type Series = { cluster: string; kind: string; key: string; name: string };

const INSERT = `INSERT INTO "HistorySeries" ("cluster", "kind", "key", "name")
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]')
FROM json_each(?) WHERE true
ON CONFLICT ("cluster", "kind", "key") DO UPDATE SET "name" = excluded."name" WHERE "name" <> excluded."name"`;

/** Makes the series that are missing, and gives the others the name that they have now. */
export async function writeSeries(
  transaction: Transaction,
  series: readonly Series[],
): Promise<void> {
  if (series.length === 0) return;
  const rows = new Map(
    series.map(({ cluster, kind, key, name }) => [
      JSON.stringify([cluster, kind, key]),
      [cluster, kind, key, name],
    ]),
  );
  await transaction.$executeRawUnsafe(INSERT, JSON.stringify([...rows.values()]));
}

/** For statements over json_each(?) AS item whose values begin with cluster, kind and key. */
export const JOIN_SERIES = `JOIN "HistorySeries" AS series
  ON series."cluster" = json_extract(item.value, '$[0]')
  AND series."kind" = json_extract(item.value, '$[1]')
  AND series."key" = json_extract(item.value, '$[2]')`;
