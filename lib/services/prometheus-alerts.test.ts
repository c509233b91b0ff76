import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleIdSchema } from '@/lib/domain/anomalies/finding';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { DEAD_MAN_STATES } from '@/lib/domain/notifications/notifications-payload';
import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { SEVERITIES } from '@/lib/domain/anomalies/severity';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { placeBusyDesk } from '@/lib/testing/place-desk';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { CLUSTER_METRICS, getMetrics } from './get-metrics';
import { NOTIFICATION_METRICS } from './metrics/notification-metrics';

const text = readFileSync(new URL('../../docs/prometheus-alerts.yml', import.meta.url), 'utf8');
const alerts = text.split(/^ {6}- alert: /m).slice(1);
const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe('the alert rules for Prometheus', () => {
  it('name metrics that are exported, and no others', async () => {
    emptyHub();
    placeState();
    await placeBusyDesk();
    const exported = (await getMetrics()).text;
    const names = all(/\b(scale_out_watch_\w+)/g);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(exported).toContain(`# TYPE ${name} `);
  });

  it('filter by labels and values that exist', () => {
    const metrics = [...CLUSTER_METRICS, ...NOTIFICATION_METRICS];
    const labelNames = new Set(metrics.flatMap((metric) => metric.labelNames));
    const values = {
      rule: RULE_IDS,
      state: [...HEARTBEAT_STATES, ...DEAD_MAN_STATES],
      severity: SEVERITIES,
      job: ['scale-out-watch'],
    };
    for (const [, name = '', value] of text.matchAll(/[{,](\w+)="([^"]+)"/g)) {
      if (name !== 'job') expect(labelNames).toContain(name);
      expect(values[name as keyof typeof values]).toContain(value);
    }
  });

  it.each(alerts.map((alert) => [alert.split('\n')[0] ?? '', alert] as const))(
    '%s leads to a runbook that there is, or to the page of what goes out, and says what is wrong',
    (name, alert) => {
      const [, page = ''] = /runbook_url: '?https:\/\/[^/]+\/([a-z-/]+)/.exec(alert) ?? [];
      const isAboutMessages = /Notification|DeadMan/.test(name);
      const runbooks = RUNBOOK_IDS.map((id) => `runbooks/${id}`);
      expect(isAboutMessages ? ['notifications'] : runbooks).toContain(page);
      expect(alert).toMatch(/summary: .{20,}/);
      expect(alert).toMatch(/labels: \{ severity: (critical|warning|info) \}/);
    },
  );

  it('lead from a rule to the runbook of that rule', () => {
    const pairs = [...text.matchAll(/rule="([a-z-]+)"\} > 0[^]+?\/runbooks\/([a-z-]+)/g)];
    expect(pairs.length).toBeGreaterThan(5);
    for (const [, rule, runbook] of pairs) {
      expect(RULE_INFO[ruleIdSchema.parse(rule)].runbook).toBe(runbook);
    }
  });

  it('watch for silence: a dashboard that is gone, a cluster that is not seen, a reading that is old', () => {
    for (const silence of ['absent(', 'cluster_up == 0', 'last_good_poll_timestamp_seconds >']) {
      expect(text).toContain(silence);
    }
  });
});
