import type {
  MaintenanceWindow,
  TargetRules,
} from '@/lib/domain/notifications/notification-settings';
import { ConfigurationError } from './configuration';
import type { MaintenanceWindowEntry, NotificationsEntry, TargetEntry } from './notification-entry';
import type {
  EmailChannel,
  NotificationSettings,
  NotificationTarget,
  WebhookChannel,
} from './notification-settings';

const PORTS = { implicit: 465, starttls: 587, none: 25 } as const;

/**
 * Makes the settings out of the file's part. Throws ConfigurationError for what goes out without TLS to a host that
 * `internalHosts` does not name, and for a cluster that is not configured: a misspelt name would be silence.
 */
export function toNotificationSettings(
  entry: NotificationsEntry,
  clusters: readonly string[],
): NotificationSettings {
  const internalHosts = new Set(entry.internalHosts.map((host) => host.toLowerCase()));
  const problems = [
    ...entry.targets.flatMap((target, index) =>
      problemsOfTarget(target, `notifications.targets[${index}]`, internalHosts),
    ),
    ...problemsOfUrl(entry.deadMan?.url, 'notifications.deadMan.url', internalHosts),
    ...problemsOfClusters(entry, clusters),
  ];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    baseUrl: entry.baseUrl === undefined ? null : new URL(entry.baseUrl),
    groupMs: entry.groupSeconds * 1000,
    giveUpMs: entry.giveUpHours * 3_600_000,
    targets: entry.targets.map(toTarget),
    maintenanceWindows: entry.maintenanceWindows.map(toWindow),
    internalHosts,
    deadMan: entry.deadMan
      ? { url: new URL(entry.deadMan.url), intervalMs: entry.deadMan.intervalSeconds * 1000 }
      : null,
  };
}

function problemsOfTarget(
  target: TargetEntry,
  path: string,
  internalHosts: ReadonlySet<string>,
): string[] {
  if (target.type === 'webhook') return problemsOfUrl(target.url, `${path}.url`, internalHosts);
  const problems: string[] = [];
  if (target.security === 'none' && !internalHosts.has(target.host.toLowerCase())) {
    problems.push(`${path}.security: expected implicit or starttls, or the host in internalHosts`);
  }
  if ((target.userName === undefined) !== (target.password === undefined)) {
    problems.push(`${path}: expected both userName and password, or neither`);
  }
  return problems;
}

function problemsOfUrl(
  url: string | undefined,
  path: string,
  internalHosts: ReadonlySet<string>,
): string[] {
  if (url === undefined) return [];
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || internalHosts.has(hostname.toLowerCase())) return [];
  return [`${path}: expected https, or the host in notifications.internalHosts`];
}

function problemsOfClusters(entry: NotificationsEntry, clusters: readonly string[]): string[] {
  const named = [
    ...entry.targets.map(({ clusters }, index) => ({ at: `targets[${index}]`, clusters })),
    ...entry.maintenanceWindows.map(({ clusters }, index) => ({
      at: `maintenanceWindows[${index}]`,
      clusters,
    })),
  ];
  return named
    .filter((one) => one.clusters?.some((cluster) => !clusters.includes(cluster)))
    .map(({ at }) => `notifications.${at}.clusters: expected names of configured clusters`);
}

function toTarget(entry: TargetEntry): NotificationTarget {
  const { name, minSeverity, clusters, times, resolved, maxPerHour, timeoutSeconds } = entry;
  const rules: TargetRules = {
    name,
    minSeverity,
    clusters: clusters ?? null,
    times,
    tellsResolved: resolved,
    maxPerHour,
  };
  const channel = entry.type === 'webhook' ? toWebhook(entry) : toEmail(entry);
  return { rules, channel, timeoutMs: timeoutSeconds * 1000 };
}

function toWebhook({ format, url, headers }: TargetEntry & { type: 'webhook' }): WebhookChannel {
  return { type: 'webhook', format, url: new URL(url), headers };
}

function toEmail(entry: TargetEntry & { type: 'email' }): EmailChannel {
  const { host, port, security, userName, password, from, to } = entry;
  const hasLogin = userName !== undefined && password !== undefined;
  return {
    type: 'email',
    host,
    port: port ?? PORTS[security],
    security,
    authentication: hasLogin ? { userName, password } : null,
    from,
    to,
  };
}

function toWindow(entry: MaintenanceWindowEntry): MaintenanceWindow {
  const { name, clusters = null, zone, from, until } = entry;
  const span =
    'days' in entry
      ? { kind: 'weekly' as const, zone, days: entry.days, from, until }
      : { kind: 'once' as const, zone, from, until };
  return { name, clusters, span };
}
