import { beforeEach, describe, expect, it } from 'vitest';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildPollStatus } from '@/lib/testing/build-context';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWaitingTask } from '@/lib/testing/build-task';
import { buildWorker } from '@/lib/testing/build-worker';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { emptyHub, placeSections, placeState, STALE } from '@/lib/testing/place-state';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import {
  buildDelivery,
  buildNotificationSettings,
  buildTarget,
} from '@/lib/testing/build-notifications';
import { placeBusyDesk, placeDesk } from '@/lib/testing/place-desk';
import { runAs } from '@/lib/visitors/current-visitor';
import { CLUSTER_METRICS, getMetrics } from './get-metrics';
import { NOTIFICATION_METRICS } from './metrics/notification-metrics';

beforeEach(emptyHub);

/** Samples by name and labels, without what describes them. */
async function samples(now = NOW): Promise<Record<string, number>> {
  const { text } = await getMetrics(now);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end).replace('scale_out_watch_', ''), Number(line.slice(end + 1))];
    }),
  );
}

const named = (all: Record<string, number>, name: string) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(name)));

describe('metrics of a cluster that is seen', () => {
  it('count workers by state, zeros included: somebody has counted', async () => {
    placeSections({
      workers: collected([
        buildWorker({ id: 'A', lastOnlineAt: secondsAgo(5) }),
        buildWorker({ id: 'B', lastOnlineAt: secondsAgo(15) }),
        buildWorker({ id: 'C', lastOnlineAt: secondsAgo(900) }),
      ]),
    });
    const all = await samples();
    expect(named(all, 'worker_state')).toEqual({
      'worker_state{cluster="PROD-ETL",state="online"}': 2,
      'worker_state{cluster="PROD-ETL",state="late"}': 0,
      'worker_state{cluster="PROD-ETL",state="offline"}': 1,
      'worker_state{cluster="PROD-ETL",state="unknown"}': 0,
    });
    expect(named(all, 'worker_heartbeat_age')).toEqual({
      'worker_heartbeat_age_seconds{cluster="PROD-ETL",aggregate="max"}': 900,
      'worker_heartbeat_age_seconds{cluster="PROD-ETL",aggregate="median"}': 15,
    });
    expect(all['cluster_up{cluster="PROD-ETL"}']).toBe(1);
    expect(all['last_good_poll_timestamp_seconds{cluster="PROD-ETL"}']).toBe(NOW.getTime() / 1_000);
  });

  it('tell what waits, what is wrong and what the watching costs', async () => {
    placeState({
      snapshot: buildSnapshot({ sections: { tasks: collected([buildWaitingTask()]) } }),
      anomalies: [
        buildAnomaly('offline-worker'),
        buildAnomaly('late-worker', { severity: 'warning', inhibitedBy: 'other' }),
      ],
      poll: buildPollStatus({ pollCount: 10, failedPollCount: 3, lastDurationMs: 250 }),
    });
    const all = await samples();
    expect(all['queue_depth{cluster="PROD-ETL",kind="waiting_tasks"}']).toBe(1);
    expect(named(all, 'anomalies_open')).toEqual({
      'anomalies_open{cluster="PROD-ETL",severity="critical"}': 1,
      'anomalies_open{cluster="PROD-ETL",severity="warning"}': 0,
      'anomalies_open{cluster="PROD-ETL",severity="info"}': 0,
      'anomalies_open_by_rule{cluster="PROD-ETL",rule="offline-worker"}': 1,
    });
    expect(all['poll_failures_total{cluster="PROD-ETL"}']).toBe(3);
    expect(all['poll_duration_seconds{cluster="PROD-ETL"}']).toBe(0.25);
  });
});

describe('metrics of a cluster that cannot be seen', () => {
  it('have no number that could pass for health', async () => {
    placeState({ snapshot: buildFailedSnapshot('refused') });
    const all = await samples();
    expect(all['cluster_up{cluster="PROD-ETL"}']).toBe(0);
    for (const name of ['worker_', 'workers_', 'queue_', 'executions_', 'anomalies_open']) {
      expect(named(all, name)).toEqual({});
    }
    expect(all['master_state{cluster="PROD-ETL",state="unknown"}']).toBe(1);
  });

  it('know workers of earlier polls as unknown only', async () => {
    placeState();
    expect(named(await samples(STALE), 'worker_state')).toEqual({
      'worker_state{cluster="PROD-ETL",state="unknown"}': 1,
    });
  });

  it('keep bad news', async () => {
    placeState({ anomalies: [buildAnomaly('offline-worker')] });
    expect(named(await samples(STALE), 'anomalies_open{')).toEqual({
      'anomalies_open{cluster="PROD-ETL",severity="critical"}': 1,
    });
  });

  it('count nothing that the login may not read, nor a part as if it were all', async () => {
    const hidden = { object: 'catalog.executions', grant: 'GRANT …' };
    placeSections({
      workers: denied('internal.worker_agents'),
      executions: collected(buildExecutionsData({ hidden })),
    });
    const all = await samples();
    expect({ ...named(all, 'worker_state'), ...named(all, 'executions_') }).toEqual({});
    expect(named(all, 'queue_')).toEqual({
      'queue_depth{cluster="PROD-ETL",kind="waiting_tasks"}': 0,
    });
  });
});

describe('metrics of what goes out', () => {
  const ofMessages = async () => {
    const all = await samples();
    return { ...named(all, 'notification'), ...named(all, 'dead_man') };
  };

  it('count messages by target, and say when the last one arrived', async () => {
    await placeBusyDesk();
    expect(await ofMessages()).toEqual({
      'notifications_pending{target="on-call"}': 1,
      'notifications_oldest_pending_seconds{target="on-call"}': 60,
      'notifications_sent_total{target="on-call"}': 1,
      'notifications_failed_total{target="on-call"}': 1,
      'notification_attempt_failures_total{target="on-call"}': 3,
      'notification_last_success_timestamp_seconds{target="on-call"}': NOW.getTime() / 1_000,
      'dead_man_state{state="waiting"}': 0,
      'dead_man_state{state="pinging"}': 1,
      'dead_man_state{state="silent"}': 0,
      'dead_man_state{state="failing"}': 0,
      dead_man_interval_seconds: 60,
      dead_man_last_ping_timestamp_seconds: NOW.getTime() / 1_000,
    });
  });

  it('claim no success that was none, and no ping where none is configured', async () => {
    placeDesk();
    const all = await ofMessages();
    expect(all['notifications_sent_total{target="on-call"}']).toBe(0);
    expect(named(all, 'notification_last_success')).toEqual({});
    expect(named(all, 'dead_man')).toEqual({});
  });

  it('have labels of configured targets only, whatever was sent before', async () => {
    const desk = placeDesk();
    desk.ledger.put(buildDelivery({ target: 'gone' }));
    expect(Object.keys(await ofMessages()).join()).not.toContain('gone');
  });

  it('tell whoever is limited to clusters of the targets that hear of no others', async () => {
    const targets = [
      buildTarget({ name: 'all' }),
      buildTarget({ name: 'mine', clusters: ['PROD-ETL'] }),
      buildTarget({ name: 'both', clusters: ['PROD-ETL', 'OTHER'] }),
    ];
    await placeBusyDesk(buildNotificationSettings({ targets }));
    const visitor = { ...LOCAL_VISITOR, clusters: ['PROD-ETL'] };
    const keys = Object.keys(await runAs({ visitor, from: '' }, ofMessages)).join();
    expect(keys).toContain('"mine"');
    expect(keys).not.toMatch(/"all"|"both"|dead_man/);
  });
});

describe('the page of metrics', () => {
  it('is as long for 2,000 workers as for one: labels are bounded', async () => {
    placeState();
    const few = (await getMetrics(NOW)).text.split('\n').length;
    const workers = Array.from({ length: 2_000 }, (_, id) => buildWorker({ id: String(id) }));
    placeSections({ workers: collected(workers) });
    expect((await getMetrics(NOW)).text.split('\n')).toHaveLength(few);
  });

  it('escapes names of clusters', async () => {
    placeState({}, 'A"B\\C');
    expect((await getMetrics(NOW)).text).toContain('cluster="A\\"B\\\\C"');
  });

  it('follows the conventions: a prefix, a unit, counters that end in total', () => {
    const metrics = [...CLUSTER_METRICS, ...NOTIFICATION_METRICS];
    for (const { name, type, help } of metrics) {
      expect(name).toMatch(/^scale_out_watch_[a-z_]+$/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
      expect(name).not.toMatch(/_ms\b|millis/);
      expect(help).not.toBe('');
    }
    const names = metrics.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
