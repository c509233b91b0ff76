import { beforeEach, describe, expect, it } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { runbookPayloadSchema } from '@/lib/domain/runbook-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { liveHub } from '@/lib/live/live-hub';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { buildFinding } from '@/lib/testing/build-finding';
import { buildAvailability, buildGroup, GROUP_ID } from '@/lib/testing/build-availability';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { buildTask } from '@/lib/testing/build-task';
import { WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { placeState } from '@/lib/testing/place-state';
import { getRunbook } from './get-runbook';

const buildOffline = (overrides: Partial<Anomaly> = {}): Anomaly =>
  buildAnomaly('offline-worker', {
    ...buildFinding('offline-worker', { id: WORKER_ID }),
    id: 'a1',
    openedAt: minutesAgo(10),
    ...overrides,
  });

function place(overrides: Partial<ClusterState> = {}): void {
  liveHub().place(
    buildState(
      {},
      {
        anomalies: [buildOffline()],
        principal: { userName: 'CORP\\watch', memberships: {}, canViewServerState: false },
        ...overrides,
      },
    ),
  );
}

const ask = (overrides: Partial<Parameters<typeof getRunbook>[0]> = {}, now = NOW) =>
  getRunbook(
    { runbook: 'worker-unavailable', cluster: 'PROD-ETL', subject: WORKER_ID, ...overrides },
    now,
  ).data;

describe('getRunbook', () => {
  beforeEach(() => place());

  it('fills what is known of the cluster, its master and the worker in question', () => {
    expect(ask().values).toMatchObject({
      server: 'SQLNODE1',
      scaleOutVersion: '160',
      endpoint: 'https://etlm01.example:8391/ClusterManagement/',
      masterHost: 'etlm01.example',
      masterPort: '8391',
      thumbprint: 'AB12CD34',
      workerId: WORKER_ID,
      workerMachine: 'ETLW01',
      workerAccount: 'NT Service\\SSISScaleOutWorker160',
      workerProfile: 'C:\\Windows\\ServiceProfiles\\SSISScaleOutWorker160',
      login: 'CORP\\watch',
    });
    expect(ask().values).not.toHaveProperty('listener');
  });

  it('answers in the shape that the browser checks', () => {
    const payload = getRunbook({ runbook: 'connection', cluster: 'PROD-ETL', subject: null }, NOW);
    expect(runbookPayloadSchema.parse(payload)).toEqual(payload);
  });

  it('makes the same new GUID in every poll, and another one for another certificate', () => {
    const { newGuid } = ask().values;
    expect(newGuid).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(ask().values.newGuid).toBe(newGuid);
  });

  it('shows the anomaly that it was opened from, and when that was mended', () => {
    expect(ask().anomalies).toMatchObject([{ rule: 'offline-worker', status: 'open' }]);
    place({ anomalies: [buildOffline({ status: 'resolved', resolvedAt: NOW })] });
    expect(ask().anomalies).toMatchObject([{ status: 'resolved', resolvedAt: NOW }]);
  });

  it('keeps the anomaly in sight when a step leads on to another runbook', () => {
    expect(ask({ runbook: 'no-endpoint-listening' }).anomalies).toHaveLength(1);
    expect(ask({ runbook: 'no-endpoint-listening', subject: null }).anomalies).toEqual([]);
  });

  it('takes the grant from the anomaly, whatever the permission', () => {
    const grant = 'GRANT SELECT ON OBJECT::internal.tasks TO [watch];';
    const finding = buildFinding('missing-permission', {
      kind: 'permission',
      id: 'internal.tasks',
      evidence: { object: 'internal.tasks', grant },
    });
    place({ anomalies: [buildOffline({ ...finding })] });
    expect(ask({ runbook: 'permissions', subject: 'internal.tasks' }).values).toMatchObject({
      grant,
      object: 'internal.tasks',
    });
  });

  it('checks the worker that it was opened for', () => {
    const of = (status: string) => ask().checks.filter((one) => one.status === status);
    expect(of('done').map(({ check }) => check)).toEqual(ask().checks.map(({ check }) => check));
  });

  it('sees nothing done once the last poll is overdue, though it still fills commands', () => {
    const late = ask({}, minutesAgo(-10));
    expect(late.checks.map(({ status }) => status)).not.toContain('done');
    expect(late.values.workerMachine).toBe('ETLW01');
  });

  it('knows nothing of an overdue failure either', () => {
    place({ snapshot: null });
    expect(new Set(ask().checks.map(({ status }) => status))).toEqual(new Set(['cannotBeSeen']));
  });

  it('can be read without a cluster', () => {
    expect(ask({ cluster: null })).toMatchObject({
      reading: null,
      values: {},
      checks: [],
      clusters: ['PROD-ETL'],
    });
  });

  it('does not know a cluster that is not configured', () => {
    expect(() => ask({ cluster: 'NOBODY' })).toThrow('no cluster of that name');
  });
});

it('calls its anomaly stale once the poll that found it is too old to trust', () => {
  place();
  expect(ask().anomalies).toMatchObject([{ isStale: false }]);
  const later = new Date(NOW.getTime() + 3_600_000);
  expect(ask({}, later).anomalies).toMatchObject([{ isStale: true }]);
});

describe('a runbook that is opened for an execution', () => {
  const execution = buildRunningExecution({ status: 'stopping' });

  function open(subject: string, anomalies: Anomaly[] = []) {
    placeState({
      anomalies,
      snapshot: buildSnapshot({
        sections: {
          tasks: collected([buildTask()]),
          executions: collected(buildExecutionsData({ open: [execution] })),
        },
      }),
    });
    return getRunbook({ runbook: 'unhelpful-messages', cluster: 'PROD-ETL', subject }, NOW).data;
  }

  it('is filled with its id, its task and its worker', () => {
    const { values, checks } = open('4711');
    expect(values).toMatchObject({
      executionId: '4711',
      taskId: buildTask().id,
      workerMachine: 'ETLW01',
    });
    expect(checks.map(({ check, status }) => `${check}: ${status}`)).toEqual([
      'task-ids-known: done',
      'worker-account-known: done',
    ]);
  });

  it('of a package is about the newest execution that failed', () => {
    const failed = buildAnomaly('failed-execution', {
      subject: { kind: 'package', id: 'Sales/Daily/Load.dtsx', name: 'Load.dtsx' },
      evidence: { executionIds: ['4711', '4710'] },
    });
    expect(open('Sales/Daily/Load.dtsx', [failed]).values).toMatchObject({ executionId: '4711' });
  });

  it('that no poll knows names its id and nothing else', () => {
    const { values } = open('99');
    expect(values.executionId).toBe('99');
    expect(values).not.toHaveProperty('taskId');
  });
});

describe('a runbook opened for an availability group', () => {
  const listener = {
    ...{ id: 'L1', dnsName: 'sqletl', port: 1433, isConformant: true },
    addresses: [],
  };
  const catalogGroup = buildGroup({ listeners: [listener] });
  const other = buildGroup({
    id: 'A6000000-0000-4000-8000-000000000002',
    name: 'AG-REPORTS',
    databaseNames: ['Reports'],
    listeners: [{ ...listener, id: 'L2', dnsName: 'sqlreports' }],
  });

  function valuesFor(subject: string | null, groups = [catalogGroup, other]) {
    const timeout = { kind: 'timeout' as const, id: subject ?? '', name: 'x' };
    placeState({
      anomalies: subject?.startsWith('AG-')
        ? [buildAnomaly('changed-timeout', { subject: timeout })]
        : [],
      snapshot: buildSnapshot({
        sections: { availabilityGroups: collected(buildAvailability(groups)) },
      }),
    });
    const request = { runbook: 'lease-and-timeouts', cluster: 'PROD-ETL', subject } as const;
    return getRunbook(request, NOW).data.values;
  }

  it.each([
    ['the group', other.id],
    ['a replica of it', `${other.id}/R1`],
    ['a failover of it', `${other.id}@2026-11-22T03:00:00.000Z`],
    ['a timeout of it', 'AG-REPORTS/HealthCheckTimeout'],
  ])('is filled with its name for %s, and with the listener that leads to SSISDB', (_what, id) => {
    expect(valuesFor(id)).toMatchObject({
      availabilityGroup: 'AG-REPORTS',
      listener: 'sqletl',
      listenerPort: '1433',
    });
  });

  it('for none in particular names a group only where there is no other', () => {
    expect(valuesFor(null)).not.toHaveProperty('availabilityGroup');
    expect(valuesFor(null, [catalogGroup])).toMatchObject({ availabilityGroup: 'AG-ETL' });
    expect(valuesFor(GROUP_ID)).toMatchObject({ availabilityGroup: 'AG-ETL' });
  });

  it('leaves the listener open where there are several, or none is known', () => {
    const several = buildGroup({ listeners: [listener, { ...listener, id: 'L3' }] });
    expect(valuesFor(GROUP_ID, [several])).not.toHaveProperty('listener');
    const unread = buildGroup({ listeners: null });
    expect(valuesFor(GROUP_ID, [unread])).not.toHaveProperty('listener');
  });
});
