import type { TimeSpan } from '@/components/charts/time-span';
import type { WorkerHistoryPayload } from '@/lib/domain/history/history-payload';

type Answer = Pick<WorkerHistoryPayload['data'], 'from' | 'to' | 'cuts'>;

/** The span that is drawn: of one that is wider than what is kept, as far as the answer reaches. */
export function shownSpan(asked: TimeSpan, answer: Answer | undefined): TimeSpan {
  if (!answer || answer.cuts.length === 0) return asked;
  return { fromMs: answer.from.getTime(), toMs: answer.to.getTime() };
}
