import { describe, expect, it } from 'vitest';
import { buildSettings } from '@/lib/testing/build-settings';
import { buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { thresholdsSchema } from '@/lib/domain/cluster-settings';
import { heartbeatLimitsOfWorker, judgeWorker, nameOfWorker } from './worker';

const slow = { heartbeatMs: 600_000, maxTaskCount: 1 };

describe('judgeWorker', () => {
  it.each([
    ['online', 60, 60_000],
    ['late', 180, 180_000],
    ['offline', 600, 600_000],
    ['unknown', -60, -60_000],
  ])('is %s after %d s', (state, seconds, heartbeatAgeMs) => {
    const worker = buildWorker({ lastOnlineAt: secondsAgo(seconds) });
    expect(judgeWorker(worker, NOW, buildSettings())).toEqual({ state, heartbeatAgeMs });
  });

  it('is unknown, without an age, when the worker never sent a heartbeat', () => {
    const worker = buildWorker({ lastOnlineAt: null });
    expect(judgeWorker(worker, NOW, buildSettings())).toEqual({
      state: 'unknown',
      heartbeatAgeMs: null,
    });
  });

  it('is judged by its heartbeat alone: a disabled worker is online too', () => {
    const worker = buildWorker({ isEnabled: false });
    expect(judgeWorker(worker, NOW, buildSettings()).state).toBe('online');
  });

  it.each([
    ['its machine, in any case', 'etlw01'],
    ['its id, in any case', WORKER_ID.toLowerCase()],
  ])('is judged by the heartbeat that is configured for %s', (_by, key) => {
    const worker = buildWorker({ machineName: 'EtlW01', lastOnlineAt: minutesAgo(15) });
    const settings = buildSettings({ workerOverrides: { [key]: slow } });
    expect(judgeWorker(worker, NOW, settings).state).toBe('online');
    expect(judgeWorker(worker, NOW, buildSettings()).state).toBe('offline');
  });
});

describe('heartbeatLimitsOfWorker', () => {
  it('multiplies the heartbeat with the thresholds of the cluster', () => {
    const thresholds = thresholdsSchema.parse({
      workerOnlineHeartbeats: 1.5,
      workerLateHeartbeats: 4,
    });
    expect(heartbeatLimitsOfWorker(buildWorker(), buildSettings({ thresholds }))).toEqual({
      onlineWithinMs: 90_000,
      lateWithinMs: 240_000,
      futureToleranceMs: 5_000,
    });
  });
});

describe('nameOfWorker', () => {
  it.each([
    ['its display name', { displayName: ' Night loads ' }, 'Night loads'],
    ['its machine, when the display name is blank', { displayName: '  ' }, 'ETLW01'],
    ['the start of its id, when it has neither', { machineName: null }, '6583054A'],
  ])('calls a worker by %s', (_by, overrides, name) => {
    expect(nameOfWorker(buildWorker(overrides))).toBe(name);
  });
});
