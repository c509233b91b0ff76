import {
  EMPTY_EXECUTION_MEMORY,
  RUNS_REMEMBERED,
  type ExecutionMemory,
} from '@/lib/domain/executions/execution-memory';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import type { Database } from '@/lib/store/database/open-database';

const MAX_PACKAGES = 2_000;
/** Of each package; of more runs that failed in a row, nobody looks for one that succeeded before them. */
const RUNS_LOOKED_AT = 60;
/** As many ends as a poll knows of at most. */
const MAX_ENDED = 5_000;
const SUCCEEDED = 7;

type HistoryRow = { folder: string; project: string; package: string; runs: string | null };

/**
 * What is remembered of executions after a restart: how long the last successful runs of each package took, and which
 * executions these were, so that the first poll does not count them again.
 */
export async function readExecutionMemory(
  { client }: Database,
  cluster: string,
): Promise<ExecutionMemory> {
  const rows = await client.$queryRawUnsafe<HistoryRow[]>(
    `SELECT p."folder" AS "folder", p."project" AS "project", p."package" AS "package", (
  SELECT group_concat(l."runMs", ' ') FROM (
    SELECT f."runMs" AS "runMs", f."statusCode" AS "statusCode" FROM "FinishedExecution" AS f
    WHERE f."packageId" = p."id" ORDER BY f."countedAt" DESC LIMIT ${RUNS_LOOKED_AT}
  ) AS l WHERE l."statusCode" = ${SUCCEEDED} AND l."runMs" IS NOT NULL
) AS "runs"
FROM "RecordedPackage" AS p WHERE p."cluster" = ?
ORDER BY (SELECT MAX(f."countedAt") FROM "FinishedExecution" AS f WHERE f."packageId" = p."id") DESC
LIMIT ${MAX_PACKAGES}`,
    cluster,
  );
  const ended = await client.finishedExecution.findMany({
    where: { cluster },
    select: { executionId: true },
    orderBy: { executionId: 'desc' },
    take: MAX_ENDED,
  });
  const histories = rows.reverse().flatMap((row) => {
    const runs = (row.runs ?? '').split(' ').filter(Boolean).map(Number);
    const newest = runs.slice(0, RUNS_REMEMBERED).reverse();
    const names = { folderName: row.folder, projectName: row.project, packageName: row.package };
    return newest.length > 0 ? [[packageKeyOf(names), newest] as const] : [];
  });
  return {
    ...EMPTY_EXECUTION_MEMORY,
    runHistory: new Map(histories),
    endedIds: new Set(ended.map(({ executionId }) => String(executionId))),
  };
}
