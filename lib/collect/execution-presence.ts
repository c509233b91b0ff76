import { executionStatusOf, type ExecutionStatus } from '@/lib/domain/executions/execution-status';
import type { RowOf } from '@/lib/ssisdb/define-query';
import type { executionPresence } from '@/lib/ssisdb/queries/execution-header';
import type { Result } from '@/lib/ssisdb/sql-failure';
import type { Capabilities } from './capabilities';
import { seesAllExecutions } from './collect-executions';

/** Whether an execution is there; `hidden`: it is not seen, by a login that does not see every execution. */
export type Presence =
  | { state: 'present'; status: ExecutionStatus }
  | { state: 'absent' }
  | { state: 'hidden' }
  | { state: 'unknown' };

/** What the row of an execution, or its absence, proves. Its parts alone prove nothing: their views are empty either way. */
export function presenceOf(
  answer: Result<RowOf<typeof executionPresence>[]>,
  capabilities: Capabilities,
): Presence {
  if (!answer.ok) return { state: 'unknown' };
  const [row] = answer.value;
  if (row) return { state: 'present', status: executionStatusOf(row.status) };
  return { state: seesAllExecutions(capabilities) ? 'absent' : 'hidden' };
}
