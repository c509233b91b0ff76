import type { Delivery } from '@/lib/domain/notifications/delivery';
import type { MessageWords } from './describe-notification';

/** The body of a generic webhook: the facts with their words. New fields may come; none of these goes away in version 1. */
export function formatJson(
  { id, target, notification, createdAt }: Delivery,
  { title, text, items, listUrl }: MessageWords,
): unknown {
  const { cluster } = notification;
  return {
    version: 1,
    /** The same in every attempt: a receiver can tell a repetition. */
    id,
    target,
    kind: cluster === null ? 'test' : 'anomalies',
    cluster,
    createdAt,
    title,
    text,
    url: listUrl,
    anomalies: items.map(({ item, headline, why, remedy, anomalyUrl, runbookUrl }) => ({
      id: item.anomalyId,
      key: item.fingerprint,
      change: item.change,
      rule: item.rule,
      subject: item.subjectName,
      severity: item.severity,
      openedAt: item.openedAt,
      resolvedAt: item.resolvedAt,
      toldAt: item.toldAt,
      isStale: item.isStale,
      explainedCount: item.explainedCount,
      headline,
      why,
      remedy,
      url: anomalyUrl,
      runbookUrl,
    })),
  };
}
