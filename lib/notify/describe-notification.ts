import type { NotificationSettings } from '@/lib/config/notification-settings';
import type { Delivery, NotificationItem } from '@/lib/domain/notifications/delivery';
import { makeVisible } from '@/lib/domain/executions/make-visible';
import { compareSeverity } from '@/lib/domain/anomalies/severity';
import { formatInstant } from '@/lib/format/instant';
import { paths } from '@/lib/format/paths';
import { UTC } from '@/lib/format/zone';
import { translate } from '@/lib/messages/translate';
import { RULE_INFO } from '@/lib/rules/rule-info';

/** One anomaly of a message in words; links are null without a base address. */
export type ItemWords = {
  item: NotificationItem;
  headline: string;
  why: string;
  remedy: string | null;
  facts: string;
  anomalyUrl: string | null;
  runbookUrl: string | null;
};

/** A message in words, for every format to lay out in its own way. */
export type MessageWords = {
  title: string;
  /** For a test, what it is; null for what tells of anomalies. */
  text: string | null;
  items: readonly ItemWords[];
  listUrl: string | null;
  listLabel: string;
};

/** Puts a delivery into words and links. */
export function describeNotification(
  { target, notification }: Pick<Delivery, 'target' | 'notification'>,
  { baseUrl }: Pick<NotificationSettings, 'baseUrl'>,
): MessageWords {
  const { cluster, items } = notification;
  const urlOf = (path: string) => (baseUrl === null ? null : joinUrl(baseUrl, path));
  if (cluster === null) {
    return {
      title: translate('notifications.message.test'),
      text: translate('notifications.message.testWhy', { target }),
      items: [],
      listUrl: urlOf(paths.anomalies()),
      listLabel: translate('notifications.title'),
    };
  }
  return {
    title: titleOf(cluster, items),
    text: null,
    items: items.map((item) => describeItem(item, cluster, urlOf)),
    listUrl: urlOf(paths.anomalies({ cluster })),
    listLabel: translate('notifications.message.openAll', { cluster }),
  };
}

function titleOf(cluster: string, items: readonly NotificationItem[]): string {
  const begun = items.filter(({ change }) => change !== 'resolved');
  const [worst] = [...begun].sort((left, right) => compareSeverity(left.severity, right.severity));
  const ended = items.length - begun.length;
  const parts = [
    begun.length > 0 && translate('notifications.message.begun', { count: begun.length }),
    worst && translate('notifications.message.worst', { severity: severityWord(worst) }),
    ended > 0 && translate('notifications.message.resolved', { count: ended }),
  ].filter((part) => typeof part === 'string');
  return translate('notifications.message.subject', { cluster, parts: parts.join(', ') });
}

function describeItem(
  item: NotificationItem,
  cluster: string,
  urlOf: (path: string) => string | null,
): ItemWords {
  const { rule, change, severity, anomalyId } = item;
  const isOver = change === 'resolved';
  const { runbook } = RULE_INFO[rule];
  return {
    item,
    headline: translate('notifications.message.headline', {
      mark: translate(`notifications.message.marks.${isOver ? 'resolved' : severity}`),
      change: translate(`notifications.message.changes.${change}`),
      title: translate(`rules.${rule}.title`, { subject: makeVisible(item.subjectName) }),
    }),
    why: translate(`rules.${rule}.why`),
    remedy: isOver
      ? null
      : translate('notifications.message.remedy', { remedy: translate(`rules.${rule}.remedy`) }),
    facts: factsOf(item),
    anomalyUrl: urlOf(paths.anomaly(anomalyId)),
    runbookUrl: runbook && urlOf(paths.runbook(runbook, { cluster })),
  };
}

function factsOf(item: NotificationItem): string {
  const { openedAt, resolvedAt, toldAt, isStale, explainedCount } = item;
  const severity = severityWord(item);
  const at = (instant: Date) => formatInstant(instant, UTC);
  const times = { severity, openedAt: at(openedAt) };
  const facts = [
    resolvedAt
      ? translate('notifications.message.over', { ...times, resolvedAt: at(resolvedAt) })
      : translate('notifications.message.since', times),
    toldAt && translate('notifications.message.toldAt', { toldAt: at(toldAt) }),
    resolvedAt && !toldAt && translate('notifications.message.neverTold'),
    isStale && translate('notifications.message.stale'),
    explainedCount > 0 && translate('notifications.message.explains', { count: explainedCount }),
  ];
  return facts.filter((fact) => typeof fact === 'string').join(' · ');
}

function severityWord({ severity }: Pick<NotificationItem, 'severity'>): string {
  return translate(`notifications.message.severities.${severity}`);
}

/** A base address may have a path of its own, behind a proxy. */
function joinUrl(baseUrl: URL, path: string): string {
  return `${baseUrl.href.replace(/[?#].*$/, '').replace(/\/$/, '')}${path}`;
}
