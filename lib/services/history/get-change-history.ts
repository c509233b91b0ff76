import 'server-only';
import type { ChangeHistoryPayload } from '@/lib/domain/history/history-payload';
import { subjectOfChange } from '@/lib/domain/availability/subject-of-change';
import { MAX_CHANGES } from '@/lib/store/history/recorded-changes';
import { store } from '@/lib/store/store';
import { historyFrame, orNothing, resolveQuestion, type AskedHistory } from './read-history';

/** Who became primary, and which timeouts were changed, over a range; newest first. Throws like getWorkerHistory. */
export async function getChangeHistory(
  asked: AskedHistory,
  now = new Date(),
): Promise<ChangeHistoryPayload> {
  const question = resolveQuestion(asked, now);
  const { cluster, range } = question;
  const recent = store()
    .records.recentHistory(cluster)
    .changes.filter(({ at }) => at >= range.from && at < range.to);
  const kept = await orNothing(store().changes.read(cluster, range.from, range.to));
  const changes = new Map(
    [...kept, ...recent].map((one) => [`${one.at.getTime()} ${subjectOfChange(one)}`, one]),
  );
  return {
    asOf: now,
    data: {
      ...historyFrame(question),
      changes: [...changes.values()].sort((left, right) => right.at.getTime() - left.at.getTime()),
      isCut: kept.length >= MAX_CHANGES,
    },
  };
}
