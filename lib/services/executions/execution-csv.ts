import 'server-only';
import type { ExecutionDuration } from '@/lib/domain/executions/execution-timing';
import type { ListedExecution } from '@/lib/domain/executions/execution-list-payload';

const COLUMNS = [
  'cluster',
  'execution_id',
  'status',
  'status_code',
  'folder',
  'project',
  'package',
  'scale_out',
  'worker',
  'worker_id',
  'machine',
  'created_at',
  'started_at',
  'picked_up_at',
  'ended_at',
  'queued_ms',
  'ran_ms',
  'attempts',
  'caller',
  'environment',
] as const;

/** What a spreadsheet would take for a formula, in full width as well; a tab or a line break in front hides one. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One record of RFC 4180, line end included. Texts that a spreadsheet would run as a formula begin with an apostrophe. */
export function csvRecord(values: readonly (string | number | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The names of the columns, as the first record. */
export function csvHeader(): string {
  return csvRecord(COLUMNS);
}

/** One execution as a record. Instants are UTC; a duration that is not known is empty, one that goes on is as of now. */
export function csvExecution(cluster: string, row: ListedExecution): string {
  const record: Record<(typeof COLUMNS)[number], string | number | null> = {
    cluster,
    execution_id: row.id,
    status: row.status,
    status_code: row.statusCode,
    folder: row.folderName,
    project: row.projectName,
    package: row.packageName,
    scale_out: row.scaleOut,
    worker: row.worker?.name ?? null,
    worker_id: row.worker?.id ?? null,
    machine: row.machineName,
    created_at: row.createdAt?.toISOString() ?? null,
    started_at: row.startedAt?.toISOString() ?? null,
    picked_up_at: row.timing.pickedUpAt?.toISOString() ?? null,
    ended_at: row.endedAt?.toISOString() ?? null,
    queued_ms: msOf(row.timing.queue),
    ran_ms: msOf(row.timing.run),
    attempts: row.attemptCount,
    caller: row.callerName,
    environment: row.environment?.name ?? null,
  };
  return csvRecord(COLUMNS.map((column) => record[column]));
}

/** The last record of a file that is not complete, as wide as the others. */
export function csvIncomplete(cluster: string, code: string, beforeId: string | null): string {
  const told = [cluster, '#INCOMPLETE', code, beforeId === null ? '' : `below ${beforeId}`];
  return csvRecord(COLUMNS.map((_, index) => told[index] ?? null));
}

function msOf(duration: ExecutionDuration): number | null {
  return duration.state === 'ended' || duration.state === 'ongoing' ? duration.ms : null;
}
