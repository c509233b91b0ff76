import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import { isInFolders, type FolderLimit } from '@/lib/domain/people/folder-limit';
import { DAY_MS, type RangeWindow } from '@/lib/domain/packages/package-range';
import type { Activity } from './activity';
import { coverRange, TIERS, type TierSpan } from './activity-tiers';
import { NEWEST_OF_PACKAGE, readFinishedRow, type FinishedRow } from './finished-rows';
import type { Database } from '@/lib/store/database/open-database';
import { readTotals, TOTALS, type TotalsRow } from './package-totals';
import type { StoreSession } from '@/lib/store/store-session';

const MAX_PACKAGES = 10_000;
const MAX_HOSTS = 20_000;
const MAX_RUNS = 100;

export type PackageName = Pick<FinishedExecution, 'folderName' | 'projectName' | 'packageName'>;

/** Where executions ran; what is null is not told. */
export type Host = { workerId: string | null; machineName: string | null };

/** What is recorded of a package in a range of time and in the one before it; null: no run ended in it. */
export type PackageTotals = PackageName & {
  id: number;
  current: Activity | null;
  previous: Activity | null;
  lastEndedAt: Date | null;
};

export type PackageHistoryPage = { packages: PackageTotals[]; hosts: ReadonlyMap<number, Host> };

export type RecordedPackage = {
  totals: PackageTotals;
  /** By the instant at which an hour or a day begins; one without any run is left out. */
  series: ReadonlyMap<number, Activity>;
  /** Newest first. */
  runs: FinishedExecution[];
  hosts: ReadonlyMap<number, Host>;
};

/** A cluster, and the folders in it that are looked into. */
type SearchedPlace = { cluster: string; folders: FolderLimit };

type PackageRow = { id: bigint; folder: string; project: string; package: string };
type SpanTotalsRow = TotalsRow & { packageId: bigint; isCurrent: bigint };

/**
 * Reads what finished executions add up to, from sums that are kept by hour, day and week: never from the executions
 * themselves. All of it rejects with AppError storeUnavailable when the store cannot be read.
 */
export class PackageHistory {
  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** The packages of a cluster that ran in the range, in no order. */
  async list(cluster: string, window: RangeWindow): Promise<PackageHistoryPage> {
    return this.session.run(async (database) => {
      const totals = await readWindow(database, cluster, window, null);
      const current = new Set(totals.filter(isCurrent).map(({ packageId }) => packageId));
      const names = await readNames(database, cluster, [...current]);
      const lastEnds = await readLastEnds(database, [...current]);
      const byPackage = groupByPackage(totals);
      return {
        packages: names.map((name) =>
          toTotals(name, byPackage.get(Number(name.id)) ?? [], lastEnds),
        ),
        hosts: await readHosts(database, cluster),
      };
    });
  }

  /** Packages of these clusters and folders in whose names every word occurs, by name; upper and lower case of ASCII alike. */
  async search(
    places: readonly SearchedPlace[],
    words: readonly string[],
    take: number,
  ): Promise<(PackageName & { cluster: string })[]> {
    if (places.length === 0) return [];
    const limits = new Map(places.map(({ cluster, folders }) => [cluster, folders]));
    const clusters = [...limits.keys()];
    const isReadable = (row: { cluster: string; folder: string }) =>
      isInFolders(limits.get(row.cluster) ?? null, row.folder);
    const isLimited = [...limits.values()].some((folders) => folders !== null);
    // Not LIKE: its wildcards are ordinary characters of names.
    const names = `lower("package" || char(10) || "project" || char(10) || "folder")`;
    const rows = await this.session.run(({ client }) =>
      client.$queryRawUnsafe<(Omit<PackageRow, 'id'> & { cluster: string })[]>(
        `SELECT "cluster", "folder", "project", "package" FROM "RecordedPackage"
WHERE "cluster" IN (${clusters.map(() => '?').join(', ')})
${words.map(() => `AND instr(${names}, lower(?)) > 0`).join('\n')}
ORDER BY "package", "cluster", "id" LIMIT ${isLimited ? MAX_PACKAGES : take}`,
        ...clusters,
        ...words,
      ),
    );
    return rows
      .filter(isReadable)
      .slice(0, take)
      .map((row) => ({
        cluster: row.cluster,
        folderName: row.folder,
        projectName: row.project,
        packageName: row.package,
      }));
  }

  /** One package, with the newest `runCount` of its executions; null when none of it was ever recorded. */
  async find(
    cluster: string,
    { folderName, projectName, packageName }: PackageName,
    window: RangeWindow,
    runCount: number,
  ): Promise<RecordedPackage | null> {
    return this.session.run(async (database) => {
      const { client } = database;
      const [name] = await client.$queryRaw<PackageRow[]>`
SELECT "id", "folder", "project", "package" FROM "RecordedPackage"
WHERE "cluster" = ${cluster} AND "folder" = ${folderName} AND "project" = ${projectName} AND "package" = ${packageName}`;
      if (!name) return null;
      const id = Number(name.id);
      const take = Math.min(runCount, MAX_RUNS);
      const runs = await client.$queryRawUnsafe<FinishedRow[]>(NEWEST_OF_PACKAGE, id, take);
      return {
        totals: toTotals(
          name,
          await readWindow(database, cluster, window, id),
          await readLastEnds(database, [name.id]),
        ),
        series: await readSeries(database, id, window),
        runs: runs.map((row) => readFinishedRow(row).execution),
        hosts: await readHosts(database, cluster),
      };
    });
  }
}

const isCurrent = (row: SpanTotalsRow) => Number(row.isCurrent) === 1;

/** CROSS JOIN keeps SQLite from reading the whole table first: a span is a part of its index. */
async function readWindow(
  { client }: Database,
  cluster: string,
  { from, previousFrom, bucketMs }: RangeWindow,
  packageId: number | null,
): Promise<SpanTotalsRow[]> {
  const tuple = (isCurrentSpan: boolean) => (span: TierSpan) => [
    span.tier,
    span.fromMs,
    span.toMs,
    Number(isCurrentSpan),
  ];
  const spans = [
    ...coverRange(from, null, bucketMs).map(tuple(true)),
    ...coverRange(previousFrom, from, bucketMs).map(tuple(false)),
  ];
  const ofPackage = packageId === null ? '' : 'AND a."packageId" = ?';
  return client.$queryRawUnsafe<SpanTotalsRow[]>(
    `SELECT a."packageId" AS "packageId", json_extract(s.value, '$[3]') AS "isCurrent", ${TOTALS}
FROM json_each(?) AS s CROSS JOIN "PackageActivity" AS a ON a."cluster" = ?
  AND a."tier" = json_extract(s.value, '$[0]')
  AND a."startAt" >= json_extract(s.value, '$[1]') AND a."startAt" < json_extract(s.value, '$[2]') ${ofPackage}
GROUP BY 1, 2`,
    JSON.stringify(spans),
    cluster,
    ...(packageId === null ? [] : [packageId]),
  );
}

async function readSeries(
  { client }: Database,
  packageId: number,
  { from, bucketMs }: RangeWindow,
): Promise<Map<number, Activity>> {
  const tier = bucketMs < DAY_MS ? TIERS.hour : TIERS.day;
  const rows = await client.$queryRawUnsafe<(TotalsRow & { startMs: bigint })[]>(
    `SELECT +a."startAt" AS "startMs", ${TOTALS} FROM "PackageActivity" AS a
WHERE a."packageId" = ? AND a."tier" = ? AND a."startAt" >= ? GROUP BY a."startAt"`,
    packageId,
    tier,
    from.getTime(),
  );
  return new Map(rows.map((row) => [Number(row.startMs), readTotals(row)]));
}

async function readNames(
  { client }: Database,
  cluster: string,
  ids: readonly bigint[],
): Promise<PackageRow[]> {
  return client.$queryRawUnsafe<PackageRow[]>(
    `SELECT p."id" AS "id", p."folder" AS "folder", p."project" AS "project", p."package" AS "package"
FROM json_each(?) AS i CROSS JOIN "RecordedPackage" AS p ON p."id" = i.value
WHERE p."cluster" = ? LIMIT ${MAX_PACKAGES}`,
    JSON.stringify(ids.map(Number)),
    cluster,
  );
}

async function readLastEnds(
  { client }: Database,
  ids: readonly bigint[],
): Promise<Map<number, Date>> {
  const rows = await client.$queryRawUnsafe<{ id: bigint; lastMs: bigint | null }[]>(
    `SELECT i.value AS "id", (SELECT MAX(f."countedAt") FROM "FinishedExecution" AS f WHERE f."packageId" = i.value) AS "lastMs"
FROM json_each(?) AS i`,
    JSON.stringify(ids.map(Number)),
  );
  return new Map(
    rows.flatMap(({ id, lastMs }) =>
      lastMs === null ? [] : [[Number(id), new Date(Number(lastMs))] as const],
    ),
  );
}

async function readHosts({ client }: Database, cluster: string): Promise<Map<number, Host>> {
  const rows = await client.recordedHost.findMany({
    where: { cluster },
    orderBy: { id: 'desc' },
    take: MAX_HOSTS,
  });
  return new Map(
    rows.map(({ id, workerId, machineName }) => [
      id,
      { workerId: workerId || null, machineName: machineName || null },
    ]),
  );
}

function groupByPackage(totals: readonly SpanTotalsRow[]): Map<number, SpanTotalsRow[]> {
  const byPackage = new Map<number, SpanTotalsRow[]>();
  for (const row of totals) {
    const id = Number(row.packageId);
    byPackage.set(id, [...(byPackage.get(id) ?? []), row]);
  }
  return byPackage;
}

function toTotals(
  { id, folder, project, package: packageName }: PackageRow,
  own: readonly SpanTotalsRow[],
  lastEnds: ReadonlyMap<number, Date>,
): PackageTotals {
  const current = own.find(isCurrent);
  const previous = own.find((row) => !isCurrent(row));
  return {
    id: Number(id),
    folderName: folder,
    projectName: project,
    packageName,
    current: current ? readTotals(current) : null,
    previous: previous ? readTotals(previous) : null,
    lastEndedAt: lastEnds.get(Number(id)) ?? null,
  };
}
