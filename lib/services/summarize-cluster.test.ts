import { beforeEach, describe, expect, it } from 'vitest';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildFailedSnapshot } from '@/lib/testing/build-snapshot';
import { buildStore } from '@/lib/testing/build-store';
import { buildWorker } from '@/lib/testing/build-worker';
import { hoursAgo, minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { emptyHub, placeSections, placeState, STALE } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';
import { getOverview } from './get-overview';

beforeEach(() => {
  emptyHub();
  placeStore(buildStore());
});

function onlySummary(now = NOW) {
  const [summary] = getOverview(now).data.clusters;
  if (!summary) throw new Error('no cluster');
  return summary;
}

describe('the overview', () => {
  it('counts workers by state, and those that are disabled', () => {
    const worker = (id: string, seconds: number | null, isEnabled = true) =>
      buildWorker({ id, isEnabled, lastOnlineAt: seconds === null ? null : secondsAgo(seconds) });
    placeSections({
      workers: collected([
        worker('A', 5),
        worker('B', 5, false),
        worker('C', 200),
        worker('D', 900),
        worker('E', null),
        worker('F', -900),
      ]),
    });
    expect(onlySummary().workers).toEqual({
      online: 2,
      late: 1,
      offline: 1,
      unknown: 2,
      total: 6,
      disabled: 1,
    });
  });

  it('has no count at all for what was never read: none is not zero', () => {
    placeSections({
      workers: denied('internal.worker_agents'),
      executions: denied('catalog.executions'),
    });
    expect(onlySummary()).toMatchObject({ workers: null, executions: null });
    placeSections({ workers: collected([]) });
    expect(onlySummary().workers).toMatchObject({ total: 0 });
  });

  it('counts executions that are open, from when the oldest began to wait', () => {
    const execution = (status: 'running' | 'pending' | 'created', startedAt: Date | null) => ({
      id: '1',
      folderName: '',
      projectName: '',
      packageName: '',
      status,
      statusCode: 0,
      createdAt: hoursAgo(9),
      startedAt,
      endedAt: null,
      callerName: null,
      machineName: null,
      workerId: null,
      attemptCount: null,
    });
    const executions = buildExecutionsData({
      open: [
        execution('running', hoursAgo(2)),
        execution('pending', minutesAgo(1)),
        execution('pending', minutesAgo(3)),
        execution('created', null),
      ],
      recent: [],
      sinceExecutionId: '5',
      hidden: { object: 'catalog.executions', grant: 'x' },
    });
    placeSections({ executions: collected(executions) });
    expect(onlySummary().executions).toEqual({
      running: 1,
      pending: 2,
      created: 1,
      stopping: 0,
      unknown: 0,
      oldestPendingSinceAt: minutesAgo(3),
      sinceExecutionId: '5',
      isStale: false,
      isFiltered: true,
    });
    expect(onlySummary(STALE).executions).toMatchObject({ running: 1, isStale: true });
    placeSections({ executions: failed('timeout', { data: executions, collectedAt: NOW }) });
    expect(onlySummary().executions).toMatchObject({ running: 1, isStale: true });
  });

  it('counts open anomalies that none explains, and those that nobody can confirm', () => {
    placeState({
      anomalies: [
        buildAnomaly('no-usable-worker', { severity: 'critical' }),
        buildAnomaly('offline-worker', { severity: 'warning', inhibitedBy: 'x' }),
        buildAnomaly('late-worker', { severity: 'warning', isStale: true }),
        buildAnomaly('clock-skew', { severity: 'warning', status: 'resolved', resolvedAt: NOW }),
      ],
    });
    expect(onlySummary().anomalies).toEqual({
      critical: 1,
      warning: 1,
      info: 0,
      acknowledged: { critical: 0, warning: 0, info: 0 },
      inhibited: 1,
      stale: 1,
    });
  });

  it('counts what somebody has acknowledged apart, and calls nothing better for it', () => {
    const acknowledgement = { by: 'Ada', reason: 'Known.', at: NOW, until: STALE };
    placeState({
      anomalies: [
        buildAnomaly('no-usable-worker', { severity: 'critical', acknowledgement }),
        buildAnomaly('late-worker', { severity: 'warning' }),
        buildAnomaly('offline-worker', { inhibitedBy: 'x', acknowledgement }),
      ],
    });
    expect(onlySummary()).toMatchObject({
      health: 'critical',
      anomalies: { critical: 0, warning: 1, acknowledged: { critical: 1 }, inhibited: 1 },
    });
    expect(onlySummary(STALE).anomalies).toMatchObject({
      critical: 1,
      acknowledged: { critical: 0 },
    });
  });

  it('lists the worst cluster first, and equals as they are configured', () => {
    placeState({}, 'well');
    placeState({ snapshot: null }, 'unknown');
    placeState({ anomalies: [buildAnomaly('late-worker', { severity: 'warning' })] }, 'warning');
    placeState({}, 'well too');
    placeState({ snapshot: buildFailedSnapshot('refused') }, 'unreachable');
    expect(getOverview(NOW).data.clusters.map(({ name, health }) => [name, health])).toEqual([
      ['unreachable', 'critical'],
      ['warning', 'warning'],
      ['unknown', 'unknown'],
      ['well', 'ok'],
      ['well too', 'ok'],
    ]);
  });

  it('before the first poll knows nothing and says so everywhere', () => {
    placeState({ snapshot: null });
    expect(onlySummary()).toMatchObject({
      health: 'unknown',
      connection: 'unknown',
      masterState: 'unknown',
      workers: null,
      executions: null,
      notEvaluatedCount: RULE_IDS.length,
      source: null,
      takenAt: null,
      sections: { workers: { status: 'pending' }, tasks: { status: 'pending' } },
    });
  });
});
