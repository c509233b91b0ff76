import type { MessageCheck } from '@/lib/domain/executions/execution';
import type { RowOf } from '@/lib/ssisdb/define-query';
import { CHECKS_PER_QUERY, executionMessages } from '@/lib/ssisdb/queries/execution-messages';
import type { Capabilities } from '@/lib/collect/capabilities';
import type { ExecutionWindow } from './execution-window';
import { idParameters } from '@/lib/collect/id-parameters';
import { runTogether, type RunContext } from '@/lib/collect/run-together';

/**
 * Asks of executions that lately succeeded whether they left any message: a few of them per poll, by key, and no question
 * at all while there is none. The answers go into the window; a failure is told by it and stops nothing.
 */
export async function collectMessageChecks(
  context: RunContext,
  capabilities: Capabilities,
  window: ExecutionWindow,
  sqlClock: Date,
): Promise<void> {
  const ids = window.idsToCheck(sqlClock, CHECKS_PER_QUERY);
  if (ids.length === 0) return;
  const objects = Object.keys(executionMessages.reads);
  if (objects.some((object) => capabilities.objectRights.get(object) === false)) {
    window.noteChecks(null, sqlClock);
    return;
  }
  const { checks } = await runTogether(
    'execution-messages',
    { checks: executionMessages },
    idParameters(ids, CHECKS_PER_QUERY),
    context,
  );
  if (!checks.ok) {
    window.noteChecks(null, sqlClock);
    return;
  }
  const found = new Map(checks.value.map((row) => [row.execution_id, toCheck(row, sqlClock)]));
  window.drop(ids.filter((id) => !found.has(id)));
  window.noteChecks(found, sqlClock);
}

function toCheck(row: RowOf<typeof executionMessages>, checkedAt: Date): MessageCheck {
  const level = row.logging_level?.trim() ?? '';
  return {
    hasMessages: row.has_messages === 1,
    loggingLevel: /^\d{1,9}$/.test(level) ? Number(level) : null,
    checkedAt,
  };
}
