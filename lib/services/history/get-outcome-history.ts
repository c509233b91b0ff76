import 'server-only';
import type { OutcomeHistoryPayload } from '@/lib/domain/history/history-payload';
import { historyFrame, resolveQuestion, type AskedHistory } from './read-history';
import { readOutcomes } from './read-outcomes';

/**
 * What ended in a cluster over a range, in whole hours, days or weeks of UTC: outcomes, and how long it had waited and run.
 * Throws like getWorkerHistory.
 */
export async function getOutcomeHistory(
  asked: AskedHistory,
  now = new Date(),
): Promise<OutcomeHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const outcomes = await readOutcomes(asked.cluster, question.range, now);
  return { asOf: now, data: { ...historyFrame(question), ...outcomes } };
}
