import { executionStatusOf, type ExecutionStatus } from '@/lib/domain/executions/execution-status';
import type { RowOf } from '@/lib/ssisdb/define-query';
import type { executionPresence } from '@/lib/ssisdb/queries/execution-header';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { isInFolders, type FolderLimit } from '@/lib/domain/people/folder-limit';
import type { Capabilities } from '@/lib/collect/capabilities';
import { seesAllExecutions } from '@/lib/collect/poll/collect-executions';

/** Whether an execution is there; `hidden`: it is not seen, by a login that does not see every execution. */
export type Presence =
  | { state: 'present'; status: ExecutionStatus }
  | { state: 'absent' }
  | { state: 'hidden' }
  | { state: 'unknown' };

/**
 * What the row of an execution, or its absence, proves. Its parts alone prove nothing: their views are empty either way. One
 * of a folder that the reader may not see is told exactly as one that is not there.
 */
export function presenceOf(
  answer: Result<RowOf<typeof executionPresence>[]>,
  capabilities: Capabilities,
  folders: FolderLimit,
): Presence {
  if (!answer.ok) return { state: 'unknown' };
  const row = readableRow(answer.value, folders);
  if (row) return { state: 'present', status: executionStatusOf(row.status) };
  return { state: seesAllExecutions(capabilities) ? 'absent' : 'hidden' };
}

/** The row of an execution, unless it is of a folder that the reader may not see. */
export function readableRow<Row extends { folder_name: string | null }>(
  rows: readonly Row[],
  folders: FolderLimit,
): Row | undefined {
  return rows.find((row) => isInFolders(folders, row.folder_name));
}
