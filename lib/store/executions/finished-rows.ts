import { executionStatusOf } from '@/lib/domain/executions/execution-status';
import {
  spanGapSchema,
  type FinishedExecution,
  type RecordedSpan,
} from '@/lib/domain/packages/finished-execution';
import { scaleOutFlagSchema } from '@/lib/domain/executions/scale-out-flag';
import type { Transaction } from '@/lib/store/database/open-database';

/** An execution with the place that it has in the store. */
export type StoredExecution = {
  execution: FinishedExecution;
  packageId: number;
  hostId: number | null;
  countedAt: Date;
};

/** A row as the driver gives it: instants are milliseconds, whole numbers are bigints. */
export type FinishedRow = {
  executionId: bigint;
  packageId: bigint;
  hostId: bigint | null;
  statusCode: bigint;
  createdAt: bigint | null;
  startedAt: bigint | null;
  pickedUpAt: bigint | null;
  endedAt: bigint | null;
  countedAt: bigint;
  queueMs: bigint | null;
  queueGap: string | null;
  runMs: bigint | null;
  runGap: string | null;
  attemptCount: bigint | null;
  scaleOut: string;
  folder: string;
  project: string;
  package: string;
  workerId: string | null;
  machineName: string | null;
};

const INSTANTS = ['createdAt', 'startedAt', 'pickedUpAt', 'endedAt', 'countedAt'] as const;
const PLAIN = [
  'executionId',
  'packageId',
  'hostId',
  'statusCode',
  'queueMs',
  'queueGap',
  'runMs',
  'runGap',
  'attemptCount',
  'scaleOut',
] as const;

/**
 * What `readFinishedRow` needs, of FinishedExecution AS f with its names. Through unary plus an instant comes as the number
 * that it is kept as.
 */
const FINISHED_COLUMNS = [
  ...PLAIN.map((column) => `f."${column}" AS "${column}"`),
  ...INSTANTS.map((column) => `+f."${column}" AS "${column}"`),
  'p."folder" AS "folder"',
  'p."project" AS "project"',
  'p."package" AS "package"',
  `nullif(h."workerId", '') AS "workerId"`,
  `nullif(h."machineName", '') AS "machineName"`,
].join(', ');

const JOINS = `JOIN "RecordedPackage" AS p ON p."id" = f."packageId"
LEFT JOIN "RecordedHost" AS h ON h."id" = f."hostId"`;

/** The executions of these ids that are recorded, by id. */
export async function readFinished(
  transaction: Transaction,
  cluster: string,
  ids: readonly string[],
): Promise<Map<string, StoredExecution>> {
  const rows = await transaction.$queryRawUnsafe<FinishedRow[]>(
    `SELECT ${FINISHED_COLUMNS}
FROM json_each(?) AS i
CROSS JOIN "FinishedExecution" AS f ON f."cluster" = ? AND f."executionId" = CAST(i.value AS INTEGER)
${JOINS}`,
    JSON.stringify(ids),
    cluster,
  );
  return new Map(rows.map(readFinishedRow).map((stored) => [stored.execution.id, stored]));
}

/** The newest executions of a package. */
export const NEWEST_OF_PACKAGE = `SELECT ${FINISHED_COLUMNS}
FROM "FinishedExecution" AS f
${JOINS}
WHERE f."packageId" = ?
ORDER BY f."countedAt" DESC LIMIT ?`;

export function readFinishedRow(row: FinishedRow): StoredExecution {
  const statusCode = Number(row.statusCode);
  return {
    packageId: Number(row.packageId),
    hostId: numberOf(row.hostId),
    countedAt: new Date(Number(row.countedAt)),
    execution: {
      id: String(row.executionId),
      folderName: row.folder,
      projectName: row.project,
      packageName: row.package,
      status: executionStatusOf(statusCode),
      statusCode,
      createdAt: instantOf(row.createdAt),
      startedAt: instantOf(row.startedAt),
      pickedUpAt: instantOf(row.pickedUpAt),
      endedAt: instantOf(row.endedAt),
      queue: spanOf(row.queueMs, row.queueGap),
      run: spanOf(row.runMs, row.runGap),
      machineName: row.machineName,
      workerId: row.workerId,
      attemptCount: numberOf(row.attemptCount),
      scaleOut: scaleOutFlagSchema.catch('unknown').parse(row.scaleOut),
    },
  };
}

/** The row of an execution. An id goes as text: SQLite makes the number of it, which JSON could not carry. */
export function toFinishedRow(cluster: string, stored: StoredExecution) {
  const { execution, packageId, hostId, countedAt } = stored;
  return {
    cluster,
    executionId: execution.id,
    packageId,
    hostId,
    statusCode: execution.statusCode,
    createdAt: execution.createdAt,
    startedAt: execution.startedAt,
    pickedUpAt: execution.pickedUpAt,
    endedAt: execution.endedAt,
    countedAt,
    queueMs: execution.queue.ms,
    queueGap: execution.queue.gap,
    runMs: execution.run.ms,
    runGap: execution.run.gap,
    attemptCount: execution.attemptCount,
    scaleOut: execution.scaleOut,
  };
}

function spanOf(ms: bigint | null, gap: string | null): RecordedSpan {
  if (ms !== null) return { ms: Number(ms), gap: null };
  return { ms: null, gap: spanGapSchema.catch('taskNotRead').parse(gap) };
}

function numberOf(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}

function instantOf(value: bigint | null): Date | null {
  return value === null ? null : new Date(Number(value));
}
