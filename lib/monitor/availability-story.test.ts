import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import { parseConnectionString } from '@/lib/config/parse-connection-string';
import { startEmbeddedCluster } from '@/lib/demo/embedded-cluster';
import type { FaultName } from '@/lib/demo/faults';
import { applyClusterImport } from '@/lib/domain/availability/apply-cluster-import';
import { collectorImportSchema } from '@/lib/domain/availability/cluster-import';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { LiveHub } from '@/lib/live/live-hub';
import { Ssisdb } from '@/lib/ssisdb/ssisdb';
import { LiveRecords } from '@/lib/store/live-records';
import { buildSettings } from '@/lib/testing/build-settings';
import { buildState } from '@/lib/testing/build-state';
import { tick } from './tick';

const START_MS = Date.UTC(2026, 0, 15, 2, 30);

/** The busy cluster behind the real driver, watched by the real tick, in a time that the test moves on. */
async function watchStory({ isImported = true } = {}) {
  let nowMs = START_MS;
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: nowMs });
  const cluster = await startEmbeddedCluster({
    name: 'PROD-ETL',
    seed: 7,
    workerCount: 12,
    executionCount: 2_000,
    userName: 'watcher',
    password: 'Pässw0rd',
    now: () => nowMs,
  });
  const ssisdb = new Ssisdb(parseConnectionString(cluster.connectionString, 'test'), 'test');
  const settings = buildSettings();
  const collector = new ClusterCollector(ssisdb, settings);
  onTestFinished(async () => {
    await collector.close();
    await cluster.close();
    vi.useRealTimers();
  });
  const imported = collectorImportSchema.parse(cluster.collectorImport());
  const { sender, takenAt } = imported;
  const values: ClusterValues = applyClusterImport(imported, {
    cluster: settings.name,
    previous: null,
    provenance: { source: 'collector', sender, takenAt, receivedAt: takenAt },
  });
  const rooms = {
    collector,
    hub: new LiveHub(),
    records: new LiveRecords(),
    imports: { latestKnown: () => (isImported ? values : null) },
    recorder: { follow: () => undefined },
    notifier: { follow: () => undefined },
  };
  let state = buildState({}, { snapshot: null });
  return {
    setFault: (fault: FaultName) => cluster.setFault(fault, true),
    /** Two polls at that second of the cycle; gives what is found of these rules, by subject. */
    at: async (second: number, ...rules: RuleId[]) => {
      for (const offsetMs of [0, 2_000]) {
        nowMs = START_MS + second * 1_000 + offsetMs;
        vi.setSystemTime(nowMs);
        vi.advanceTimersByTime(31_000);
        state = await tick(state, rooms);
      }
      return state.anomalies
        .filter(({ rule, status }) => rules.includes(rule) && status === 'open')
        .map(
          ({ severity, subject, isStale }) =>
            `${severity} ${subject.name}${isStale ? ' (stale)' : ''}`,
        );
    },
    evidence: (rule: RuleId) => state.anomalies.find((one) => one.rule === rule)?.evidence,
    section: () => state.snapshot?.sections.availabilityGroups,
    notEvaluated: () => state.notEvaluated,
  };
}

describe('the story of the availability groups', () => {
  it('has one lease at its limit and one beyond it, from the first poll on', async () => {
    const { at, evidence } = await watchStory();
    expect(await at(1, 'lease-outlives-cluster-timeout')).toEqual([
      'warning AG-ETL',
      'critical AG-REPORTS',
    ]);
    expect(evidence('lease-outlives-cluster-timeout')).toMatchObject({
      halfLeaseMs: 10_000,
      clusterTimeoutMs: 10_000,
      areDefaults: true,
    });
  });

  it('without an import knows nothing of leases, and says so', async () => {
    const { at, notEvaluated } = await watchStory({ isImported: false });
    expect(await at(1, 'lease-outlives-cluster-timeout', 'outdated-cluster-settings')).toEqual([
      'info PROD-ETL',
    ]);
    const blind = notEvaluated().map(({ rule }) => rule);
    expect(blind).toContain('lease-outlives-cluster-timeout');
  });

  it('tells of a shortened health check, and that it was put right', async () => {
    const { at } = await watchStory();
    const rules = ['timeout-below-default', 'changed-timeout'] as const;
    expect(await at(20, ...rules)).toEqual([]);
    expect(await at(32, ...rules)).toEqual([
      'warning HealthCheckTimeout (AG-REPORTS)',
      'info HealthCheckTimeout (AG-REPORTS)',
    ]);
    await at(92);
    expect(await at(100, 'timeout-below-default')).toEqual([]);
  });

  it('makes one anomaly of the failover, with what was running, and keeps it in sight', async () => {
    const { at, evidence } = await watchStory();
    expect(await at(60, 'primary-changed')).toEqual([]);
    expect(await at(70, 'primary-changed')).toEqual(['warning AG-ETL']);
    expect(evidence('primary-changed')).toMatchObject({
      previousPrimary: 'SQLPROD01',
      newPrimary: 'SQLPROD02',
    });
    expect(evidence('primary-changed')?.runningExecutions).not.toEqual([]);
    expect(await at(100, 'primary-changed')).toEqual(['warning AG-ETL']);
  });

  it('has a database suspended for a moment, and its replica unhealthy for as long', async () => {
    const { at } = await watchStory();
    const rules = ['suspended-database', 'unhealthy-replica'] as const;
    expect(await at(66, ...rules)).toEqual([]);
    expect(await at(76, ...rules)).toEqual([
      'critical SQLPROD03 (AG-ETL)',
      'critical SSISDB (SQLPROD03)',
    ]);
    await at(90);
    expect(await at(96, ...rules)).toEqual([]);
  });

  it('knows of a group that is led by another server only what it is there', async () => {
    const { at, notEvaluated } = await watchStory();
    const unseen = async (second: number) => {
      await at(second);
      return notEvaluated().filter(({ rule }) => rule === 'unhealthy-replica').length;
    };
    expect(await unseen(1)).toBe(2);
    expect(await unseen(70)).toBe(0);
  });

  it('while groups are hidden keeps what was open, and marks it stale', async () => {
    const { at, setFault, section } = await watchStory();
    await at(1);
    await setFault('hidden-groups');
    expect(await at(10, 'lease-outlives-cluster-timeout', 'missing-permission')).toEqual([
      'warning AG-ETL (stale)',
      'critical AG-REPORTS (stale)',
      'warning sys.availability_groups',
    ]);
    expect(section()).toMatchObject({
      status: 'denied',
      grant: 'USE [master]; GRANT VIEW ANY DEFINITION TO [watcher];',
      lastGood: { data: { groups: [{ name: 'AG-ETL' }, { name: 'AG-REPORTS' }] } },
    });
  });

  it('without the right to see states knows the settings, and calls no replica healthy or not', async () => {
    const { at, setFault, section, notEvaluated } = await watchStory();
    await setFault('denied-states');
    expect(await at(76, 'unhealthy-replica', 'suspended-database')).toEqual([]);
    expect(section()).toMatchObject({
      status: 'collected',
      data: {
        groups: [{ healthCheckTimeoutMs: 30_000, primaryReplica: null }, {}],
        hidden: [{ grant: 'USE [master]; GRANT VIEW SERVER PERFORMANCE STATE TO [watcher];' }],
      },
    });
    const blind = notEvaluated().map(({ rule }) => rule);
    expect(blind).toEqual(expect.arrayContaining(['unhealthy-replica', 'suspended-database']));
  });
});
