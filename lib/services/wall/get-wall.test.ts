import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import { wallPayloadSchema } from '@/lib/domain/wall-payload';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildPollStatus } from '@/lib/testing/build-context';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildTask } from '@/lib/testing/build-task';
import { buildWorker } from '@/lib/testing/build-worker';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { emptyHub, placeSections, placeState, STALE } from '@/lib/testing/place-state';
import { getWall } from './get-wall';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';

beforeEach(emptyHub);

function shown(now = NOW) {
  const { shown: cluster } = getWall(null, now).data;
  if (!cluster) throw new Error('no cluster');
  return cluster;
}

describe('a wall', () => {
  it('shows the worst cluster at large, and all of them worst first', () => {
    placeState({}, 'CALM');
    placeState({ anomalies: [buildAnomaly('late-worker', { severity: 'warning' })] }, 'WARM');
    placeState({ snapshot: buildFailedSnapshot('refused') }, 'DARK');
    const { data } = getWall(null, NOW);
    expect(data.shown?.name).toBe('DARK');
    expect(data.clusters.map(({ name, health }) => [name, health])).toEqual([
      ['DARK', 'critical'],
      ['WARM', 'warning'],
      ['CALM', 'ok'],
    ]);
    expect(data.clusters[1]).toMatchObject({ critical: 0, warning: 1 });
  });

  it('shows the cluster that is asked for, also when it is not the worst', () => {
    placeState({}, 'CALM');
    placeState({ snapshot: buildFailedSnapshot('refused') }, 'DARK');
    expect(getWall('CALM', NOW).data.shown?.name).toBe('CALM');
    expect(() => getWall('GONE', NOW)).toThrow(AppError);
    expect(() => getWall('x'.repeat(256), NOW)).toThrow(AppError);
  });

  it('without any cluster shows none', () => {
    expect(getWall(null, NOW).data).toMatchObject({ clusters: [], shown: null });
  });

  it('survives the journey to the browser', () => {
    placeState({ anomalies: [buildAnomaly('late-worker')] });
    const journey: unknown = JSON.parse(JSON.stringify(getWall(null, NOW)));
    expect(wallPayloadSchema.parse(journey)).toEqual(getWall(null, NOW));
  });
});

describe('workers on a wall', () => {
  it('come worst first: dead, unknown, late, switched off, and then those that work', () => {
    const worker = (id: string, seconds: number | null, isEnabled = true) =>
      buildWorker({
        id,
        machineName: id,
        isEnabled,
        lastOnlineAt: seconds === null ? null : secondsAgo(seconds),
      });
    placeSections({
      workers: collected([
        worker('WELL', 5),
        worker('OFF', 5, false),
        worker('LATE', 200),
        worker('DEAD', 900),
        worker('BLANK', null),
        worker('ALSO-WELL', 5),
      ]),
    });
    const names = shown().workers.tiles?.map(({ name }) => name);
    expect(names).toEqual(['DEAD', 'BLANK', 'LATE', 'OFF', 'ALSO-WELL', 'WELL']);
  });

  it('are null when they were never read, and none only when there are none', () => {
    placeSections({ workers: denied('internal.worker_agents') });
    expect(shown().workers).toEqual({ reading: 'denied', tiles: null });
    placeSections({ workers: collected([]) });
    expect(shown().workers).toEqual({ reading: 'collected', tiles: [] });
  });

  it('are all unknown once the poll is too old to be trusted', () => {
    placeState();
    expect(shown(STALE).workers.tiles).toMatchObject([{ state: 'unknown' }]);
  });

  it('leave their details out where there are too many to show them', () => {
    const workers = (count: number) =>
      collected(Array.from({ length: count }, (_, id) => buildWorker({ id: String(id) })));
    placeSections({ workers: workers(8) });
    expect(shown().workers.tiles?.[0]?.detail).toMatchObject({ maxTaskCount: 10 });
    placeSections({ workers: workers(2_000) });
    expect(shown().workers.tiles?.[0]?.detail).toBeNull();
  });
});

describe('anomalies on a wall', () => {
  it('are the three worst that no other explains; of two as bad the one that nobody took on first', () => {
    const acknowledgement = { by: 'Kim', reason: 'Disk', at: NOW, until: null };
    placeState({
      anomalies: [
        buildAnomaly('late-worker', { severity: 'warning' }),
        buildAnomaly('offline-worker', { acknowledgement, openedAt: minutesAgo(1) }),
        buildAnomaly('stale-master-heartbeat', { openedAt: minutesAgo(9) }),
        buildAnomaly('no-usable-worker', { inhibitedBy: 'x' }),
        buildAnomaly('saturated-worker', { severity: 'info' }),
        buildAnomaly('clock-skew', { status: 'resolved' }),
      ],
      notEvaluated: [{ rule: 'clock-skew', missing: ['source'] }],
    });
    const { worst, ...rest } = shown().anomalies;
    expect(worst.map(({ rule }) => rule)).toEqual([
      'stale-master-heartbeat',
      'offline-worker',
      'late-worker',
    ]);
    expect(worst.map(({ isAcknowledged }) => isAcknowledged)).toEqual([false, true, false]);
    expect(rest).toEqual({ otherCount: 1, explainedCount: 1, notEvaluatedCount: 1 });
  });

  it('are stale when their poll is', () => {
    placeState({ anomalies: [buildAnomaly('late-worker')] });
    expect(shown(STALE).anomalies.worst).toMatchObject([{ isStale: true }]);
  });
});

describe('a failure to look', () => {
  it('is told by when and why, also when looking works again', () => {
    placeState({
      poll: buildPollStatus({ lastFailure: { at: minutesAgo(7), code: 'timeout' } }),
    });
    expect(shown().poll).toMatchObject({
      lastFailure: { at: minutesAgo(7), code: 'timeout' },
      failingSinceAt: null,
    });
  });
});

describe('nothing secret hangs on a wall', () => {
  /** Every name of a field that the schema has, at any depth. */
  function fieldNames(schema: unknown): string[] {
    const { shape, element, innerType, options, out } = (schema as { def: Record<string, unknown> })
      .def;
    const parts = [element, innerType, out, ...(Array.isArray(options) ? options : [])];
    return [
      ...Object.entries((shape ?? {}) as object).flatMap(([name, part]) => [
        name,
        ...fieldNames(part),
      ]),
      ...parts.filter(Boolean).flatMap(fieldNames),
    ];
  }

  it('has no field for it: no message, parameter, account, caller, comment, package or statement', () => {
    const names = fieldNames(wallPayloadSchema);
    expect(names).toEqual(expect.arrayContaining(['shown', 'tiles', 'liveTaskCount', 'worst']));
    const secret =
      /message|param|account|user|caller|principal|login|reason|^by$|comment|grant|tags|description|evidence|package|folder|project|address|thumbprint|detail\.|password|sql$/i;
    expect(names.filter((name) => secret.test(name))).toEqual([]);
  });

  it('lets none of it through: what SSISDB knows of people and packages is not in the answer', () => {
    const execution = {
      ...{ id: '4711', folderName: 'Sales', projectName: 'Nightly', packageName: 'Orders.dtsx' },
      ...{ status: 'failed' as const, statusCode: 4, callerName: 'CORP\\kim' },
      ...{ createdAt: NOW, startedAt: NOW, endedAt: NOW },
      ...{ machineName: 'ETLW01', workerId: null, attemptCount: 1 },
    };
    const recent = [execution];
    const sections = {
      workers: collected([buildWorker({ userAccount: 'CORP\\svc-etl', tags: 'gold' })]),
      tasks: collected([buildTask({ executionId: '4711' })]),
      executions: collected(buildExecutionsData({ recent })),
    };
    placeState({
      snapshot: buildSnapshot({ sections }),
      anomalies: [
        buildAnomaly('offline-worker', {
          evidence: { userAccount: 'CORP\\svc-etl', grant: 'GRANT SELECT', thumbprint: 'AB12' },
          acknowledgement: { by: 'kim@corp', reason: 'Disk is full', at: NOW, until: null },
        }),
      ],
      principal: { userName: 'CORP\\eyes', memberships: {}, canViewServerState: false },
    });
    const text = JSON.stringify(getWall(null, NOW));
    expect(text).toContain('"failed":{"count":1');
    expect(text).not.toMatch(/corp|kim|svc|disk is|grant|ab12|gold|4711|orders|nightly|etlm01/i);
  });
});
