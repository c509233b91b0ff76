import { describe, expect, it } from 'vitest';
import type { Worker } from '@/lib/domain/workers/worker';
import { buildSettings } from '@/lib/testing/build-settings';
import { collected, failed } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { offlineWorker } from './offline-worker';

function judge(worker: Worker, settings = buildSettings()) {
  const snapshot = buildSnapshot({ sections: { workers: collected([worker]) } });
  return runRule(offlineWorker, snapshot, { settings });
}

describe('offline-worker', () => {
  it.each([
    ['online', 0, 0],
    ['late', 121, 0],
    ['at the limit of five heartbeats', 300, 0],
    ['beyond five heartbeats', 301, 1],
  ])('a worker that is %s (%d s) gives %d findings', (_state, seconds, count) => {
    const { findings } = judge(buildWorker({ lastOnlineAt: secondsAgo(seconds) }));
    expect(findings).toHaveLength(count);
  });

  it.each([
    ['enabled', true, 'critical'],
    ['disabled', false, 'info'],
  ])('an %s worker that is offline is %s', (_state, isEnabled, severity) => {
    const { findings } = judge(buildWorker({ isEnabled, lastOnlineAt: minutesAgo(10) }));
    expect(findings).toMatchObject([{ severity, evidence: { isEnabled } }]);
  });

  it('shows the heartbeat, the limit, and where to look', () => {
    const { findings } = judge(
      buildWorker({ displayName: 'Night loads', lastOnlineAt: minutesAgo(10) }),
    );
    expect(findings).toEqual([
      {
        rule: 'offline-worker',
        subject: { kind: 'worker', id: WORKER_ID, name: 'Night loads' },
        severity: 'critical',
        evidence: {
          lastOnlineAt: '2026-11-22T02:50:00.000Z',
          heartbeatAgeMs: 600_000,
          heartbeatMs: 60_000,
          limitMs: 300_000,
          isEnabled: true,
          machineName: 'ETLW01',
          userAccount: 'NT Service\\SSISScaleOutWorker160',
        },
      },
    ]);
  });

  it('judges a worker by its own heartbeat where one is configured', () => {
    const settings = buildSettings({
      workerOverrides: { etlw01: { heartbeatMs: 600_000, maxTaskCount: 4 } },
    });
    const worker = buildWorker({ lastOnlineAt: minutesAgo(50) });
    expect(judge(worker, settings).findings).toEqual([]);
    expect(judge(worker).findings).toHaveLength(1);
  });

  it.each([
    ['no heartbeat', null],
    ['a heartbeat from the future', secondsAgo(-60)],
  ])('neither finds nor clears a worker with %s', (_case, lastOnlineAt) => {
    const { findings, unknownSubjects } = judge(buildWorker({ lastOnlineAt }));
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([
      { rule: 'offline-worker', subjectKind: 'worker', subjectId: WORKER_ID },
    ]);
  });

  it('is not evaluated with workers of an earlier poll', () => {
    const workers = failed('timeout', {
      data: [buildWorker({ lastOnlineAt: minutesAgo(10) })],
      collectedAt: NOW,
    });
    const { findings, notEvaluated } = runRule(
      offlineWorker,
      buildSnapshot({ sections: { workers } }),
    );
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([{ rule: 'offline-worker', missing: ['workers'] }]);
  });

  it('is not evaluated while the instance does not answer', () => {
    expect(runRule(offlineWorker, buildFailedSnapshot('refused')).notEvaluated).toEqual([
      { rule: 'offline-worker', missing: ['source', 'workers'] },
    ]);
  });
});
