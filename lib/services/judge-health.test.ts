import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { Health } from '@/lib/domain/health';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { Snapshot } from '@/lib/domain/snapshot';
import { evaluateRules } from '@/lib/rules/evaluate';
import type { ClusterState } from '@/lib/live/cluster-state';
import { LiveHub } from '@/lib/live/live-hub';
import { tick } from '@/lib/monitor/tick';
import { LiveRecords } from '@/lib/store/live-records';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import {
  buildAvailability,
  buildGroup,
  buildInstanceFacts,
} from '@/lib/testing/build-availability';
import { buildContext } from '@/lib/testing/build-context';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { NOW } from '@/lib/testing/clock';
import { judgeConnection, judgeHealth } from './judge-health';

/** Stale from three intervals of 15 s on. */
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

const critical = buildAnomaly('no-usable-worker', { severity: 'critical' });
const warning = buildAnomaly('late-worker', { severity: 'warning' });
const info = buildAnomaly('new-disabled-worker', { severity: 'info' });
const BLIND: ClusterState['notEvaluated'] = [{ rule: 'late-worker', missing: ['workers'] }];

function healthOf(overrides: Partial<ClusterState>, now = NOW): Health {
  const state = buildState({}, overrides);
  return judgeHealth(state, state.anomalies, now);
}

describe('the health of a cluster', () => {
  it.each<[string, Partial<ClusterState>, number, Health]>([
    ['proven well', {}, 0, 'ok'],
    ['with a hint only', { anomalies: [info] }, 0, 'ok'],
    ['a little overdue', {}, 30, 'ok'],
    ['overdue by far', {}, 46, 'unknown'],
    ['not polled yet', { snapshot: null }, 0, 'unknown'],
    ['with a rule that was not evaluated', { notEvaluated: BLIND }, 0, 'unknown'],
    [
      'with a hint that nobody can confirm',
      { anomalies: [{ ...info, isStale: true }] },
      0,
      'unknown',
    ],
    ['with a warning', { anomalies: [info, warning] }, 0, 'warning'],
    [
      'with a warning and a blind spot',
      { anomalies: [warning], notEvaluated: BLIND },
      0,
      'warning',
    ],
    ['with a warning, overdue by far', { anomalies: [warning] }, 46, 'warning'],
    ['with something critical', { anomalies: [warning, critical] }, 0, 'critical'],
    ['with something critical, long ago', { anomalies: [critical] }, 9_999, 'critical'],
    ['out of reach', { snapshot: buildFailedSnapshot('refused') }, 0, 'critical'],
  ])('%s', (_what, overrides, seconds, health) => {
    expect(healthOf(overrides, after(seconds))).toBe(health);
  });

  it.each([
    ['workers', { workers: denied<never>('internal.worker_agents') }],
    ['workers', { workers: failed<never>('timeout') }],
    ['masterProperties', { masterProperties: failed<never>('lockTimeout') }],
    ['catalogProperties', { catalogProperties: failed<never>('lockTimeout') }],
    ['executions', { executions: failed<never>('timeout') }],
    ['executions', { executions: denied<never>('catalog.executions') }],
    ['tasks', { tasks: failed<never>('timeout') }],
    ['tasks', { tasks: denied<never>('internal.tasks') }],
    ['jobAssignments', { jobAssignments: failed<never>('timeout') }],
  ])('is never ok while %s cannot be read', (_section, sections) => {
    const snapshot = buildSnapshot({ sections });
    const { findings, notEvaluated, unknownSubjects } = evaluateRules(snapshot, buildContext());
    const blindSpots = [
      ...notEvaluated,
      ...unknownSubjects.map(({ rule, missing }) => ({ rule, missing })),
    ];
    const anomalies = findings.map((finding) => buildAnomaly(finding.rule, finding));
    expect(healthOf({ snapshot, anomalies, notEvaluated: blindSpots })).not.toBe('ok');
  });
});

describe('a cluster with groups whose settings were never imported', () => {
  const snapshotOf = (group: Partial<AvailabilityGroup> = {}) =>
    buildSnapshot({
      sections: {
        instance: collected(buildInstanceFacts({ isHadrEnabled: true })),
        availabilityGroups: collected(buildAvailability([buildGroup(group)])),
        masterProperties: collected(
          buildMasterProperties({
            CLUSTER_LOGDB_SERVER: 'sqlag01,1433',
            MASTER_ADDRESS: 'https://ssismaster.corp:8391',
          }),
        ),
      },
    });

  async function pollOf(snapshot: Snapshot, clusterValues: ClusterValues | null): Promise<Health> {
    const answered = { snapshot, costs: [], roundTripCount: 1, principal: null, access: [] };
    const state = await tick(buildState(), {
      collector: { collect: () => Promise.resolve(answered) },
      records: new LiveRecords(),
      hub: new LiveHub(),
      imports: { latestKnown: () => clusterValues },
      recorder: { follow: () => undefined },
      notifier: { follow: () => undefined },
    });
    return judgeHealth(state, viewOpen(state), NOW);
  }

  const viewOpen = ({ anomalies }: ClusterState) =>
    anomalies.filter((one) => one.status === 'open');

  it('is well when everything else is: an anomaly of its own says what is not known', async () => {
    expect(await pollOf(snapshotOf(), null)).toBe('ok');
  });

  it.each([
    ['a value of SQL Server is missing as well', { healthCheckTimeoutMs: null }],
    ['listeners could not be read', { listeners: null }],
  ])('is unknown when %s', async (_what, group) => {
    expect(await pollOf(snapshotOf(group), null)).toBe('unknown');
  });

  it('is unknown when an import left out what no anomaly tells of', async () => {
    const partial = buildToldTimeouts({ timeouts: { leaseTimeoutMs: undefined } });
    expect(await pollOf(snapshotOf(), partial)).toBe('unknown');
  });

  it('is unknown as long as that anomaly is not open', () => {
    const missing = ['availabilityGroup X: leaseTimeoutMs', 'windowsVersion'];
    const notEvaluated = [{ rule: 'lease-outlives-cluster-timeout' as const, missing }];
    expect(healthOf({ notEvaluated })).toBe('unknown');
    const anomalies = [buildAnomaly('outdated-cluster-settings', { severity: 'info' })];
    expect(healthOf({ notEvaluated, anomalies })).toBe('ok');
    expect(healthOf({ notEvaluated: [...notEvaluated, ...BLIND], anomalies })).toBe('unknown');
  });
});

describe('the way to the instance', () => {
  it.each<[string, Partial<ClusterState>, number, HeartbeatState]>([
    ['answered the last poll', {}, 0, 'online'],
    ['has a poll overdue', {}, 23, 'late'],
    ['has not been heard of for too long', {}, 46, 'unknown'],
    ['was never tried', { snapshot: null }, 0, 'unknown'],
    ['failed', { snapshot: buildFailedSnapshot('refused') }, 0, 'offline'],
    [
      'failed, and nobody has tried since',
      { snapshot: buildFailedSnapshot('dns') },
      999,
      'offline',
    ],
  ])('%s', (_what, overrides, seconds, connection) => {
    expect(judgeConnection(buildState({}, overrides), after(seconds))).toBe(connection);
  });
});
