import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY, type ClusterMemory } from '@/lib/domain/cluster-memory';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Worker } from '@/lib/domain/workers/worker';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSettings } from '@/lib/testing/build-settings';
import { buildFailedSnapshot, buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { buildRememberedWorker, buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { hoursAgo, minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { rememberCluster as rememberWithImport } from './remember-cluster';

const settings = buildSettings();

function rememberCluster(memory: ClusterMemory, snapshot: Snapshot) {
  return rememberWithImport(memory, snapshot, settings, null);
}

function rememberWorkers(memory: ClusterMemory, ...workers: Worker[]): ClusterMemory['workers'] {
  const snapshot = buildSnapshot({ sections: { workers: collected(workers) } });
  return rememberCluster(memory, snapshot).workers;
}

function rememberThumbprint(
  certificate: ClusterMemory['certificate'],
  SSLCERT_THUMBPRINT: string | null,
): ClusterMemory['certificate'] {
  const masterProperties = collected(buildMasterProperties({ SSLCERT_THUMBPRINT }));
  const snapshot = buildSnapshot({ sections: { masterProperties } });
  return rememberCluster({ ...EMPTY_MEMORY, certificate }, snapshot).certificate;
}

function knowing(overrides: Parameters<typeof buildRememberedWorker>[0]): ClusterMemory {
  return { ...EMPTY_MEMORY, workers: { [WORKER_ID]: buildRememberedWorker(overrides) } };
}

const ONLINE = buildWorker();
const LATE = buildWorker({ lastOnlineAt: minutesAgo(3) });
const OFFLINE = buildWorker({ lastOnlineAt: minutesAgo(30) });
const NEVER_SEEN = buildWorker({ lastOnlineAt: null });
const FROM_THE_FUTURE = buildWorker({ lastOnlineAt: secondsAgo(-3600) });

describe('rememberCluster, of workers', () => {
  it('remembers a new worker from the clock of SQL Server', () => {
    const sqlClock = minutesAgo(7);
    const snapshot = buildSnapshot({ source: buildSource({ sqlClock }) });
    expect(rememberCluster(EMPTY_MEMORY, snapshot).workers).toMatchObject({
      [WORKER_ID]: { name: 'ETLW01', firstSeenAt: sqlClock, lastSeenAt: sqlClock },
    });
  });

  it('keeps when a worker was seen first, and moves when it was seen last', () => {
    const memory = knowing({ firstSeenAt: hoursAgo(9), lastSeenAt: minutesAgo(1) });
    expect(rememberWorkers(memory, ONLINE)[WORKER_ID]).toMatchObject({
      firstSeenAt: hoursAgo(9),
      lastSeenAt: NOW,
    });
  });

  it.each([
    ['online + online -> no change', 'online', ONLINE, 'online', 0],
    ['online + late -> a change', 'online', LATE, 'late', 1],
    ['online + offline -> a change', 'online', OFFLINE, 'offline', 1],
    ['late + online -> a change', 'late', ONLINE, 'online', 1],
    ['offline + online -> a change', 'offline', ONLINE, 'online', 1],
    ['offline + no heartbeat -> still offline', 'offline', NEVER_SEEN, 'offline', 0],
    ['online + heartbeat from the future -> still online', 'online', FROM_THE_FUTURE, 'online', 0],
    ['unknown + offline -> known, not changed', 'unknown', OFFLINE, 'offline', 0],
    ['unknown + no heartbeat -> still unknown', 'unknown', NEVER_SEEN, 'unknown', 0],
  ] as const)('%s', (_transition, state, worker, expected, changes) => {
    const remembered = rememberWorkers(knowing({ state }), worker)[WORKER_ID];
    expect(remembered?.state).toBe(expected);
    expect(remembered?.stateChangedAts).toEqual(Array.from({ length: changes }, () => NOW));
  });

  it('forgets changes that are older than the flapping window', () => {
    const stateChangedAts = [minutesAgo(31), minutesAgo(30), minutesAgo(5)];
    const remembered = rememberWorkers(knowing({ stateChangedAts }), OFFLINE)[WORKER_ID];
    expect(remembered?.stateChangedAts).toEqual([minutesAgo(30), minutesAgo(5), NOW]);
  });

  it('bounds the changes of a wildly flapping worker, and keeps the newest', () => {
    const stateChangedAts = Array.from({ length: 500 }, () => minutesAgo(1));
    const remembered = rememberWorkers(knowing({ stateChangedAts }), OFFLINE)[WORKER_ID];
    expect(remembered?.stateChangedAts).toHaveLength(100);
    expect(remembered?.stateChangedAts.at(-1)).toEqual(NOW);
  });

  it.each([
    ['a day', 24, 1],
    ['more than a day', 25, 0],
  ])('remembers a worker whose row is gone for %s as %d', (_time, hours, count) => {
    const workers = rememberWorkers(knowing({ lastSeenAt: hoursAgo(hours) }));
    expect(Object.keys(workers)).toHaveLength(count);
  });

  it('still knows a worker that comes back after the dashboard did not look for a week', () => {
    const memory = knowing({ firstSeenAt: hoursAgo(500), lastSeenAt: hoursAgo(168) });
    expect(rememberWorkers(memory, ONLINE)[WORKER_ID]?.firstSeenAt).toEqual(hoursAgo(500));
  });
});

describe('rememberCluster, of the certificate', () => {
  const known = { thumbprint: 'AB12', previous: null };
  const changed = {
    thumbprint: 'AB12',
    previous: { thumbprint: '00FF', changedAt: hoursAgo(3) },
  };

  it('takes the first thumbprint for no change', () => {
    expect(rememberThumbprint(null, 'AB12')).toEqual(known);
  });

  it.each([
    ['the same', 'AB12'],
    ['the same in lower case', 'ab12'],
    ['the same in pairs', 'ab 12'],
    ['the same after an invisible mark', '\u200eAB12'],
    ['a blank one', '  '],
    ['nothing but an invisible mark', '\u200e'],
    ['no row', null],
  ])('takes %s for no change', (_case, thumbprint) => {
    expect(rememberThumbprint(known, thumbprint)).toBe(known);
    expect(rememberThumbprint(changed, thumbprint)).toBe(changed);
  });

  it('remembers a change, when it was seen and what was before', () => {
    expect(rememberThumbprint(known, 'CD34')).toEqual({
      thumbprint: 'CD34',
      previous: { thumbprint: 'AB12', changedAt: NOW },
    });
  });

  it('remembers the last of several changes', () => {
    expect(rememberThumbprint(changed, 'CD34')?.previous?.thumbprint).toBe('AB12');
  });
});

describe('rememberCluster, while blind', () => {
  const memory: ClusterMemory = {
    ...knowing({ lastSeenAt: hoursAgo(20) }),
    certificate: { thumbprint: 'AB12', previous: null },
  };

  it('learns nothing from a poll that failed', () => {
    expect(rememberCluster(memory, buildFailedSnapshot('timeout'))).toBe(memory);
  });

  it('learns nothing about sections that may not be read', () => {
    const snapshot = buildSnapshot({
      sections: { workers: denied('worker_agents'), masterProperties: denied('master_properties') },
    });
    const remembered = rememberCluster(memory, snapshot);
    expect(remembered).toMatchObject({
      workers: memory.workers,
      certificate: memory.certificate,
    });
  });

  it('does not forget vanished workers while it cannot see which are left', () => {
    const old = knowing({ lastSeenAt: hoursAgo(100) });
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    expect(rememberCluster(old, snapshot).workers).toEqual(old.workers);
  });
});
