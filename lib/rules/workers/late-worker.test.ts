import { describe, expect, it } from 'vitest';
import type { Worker } from '@/lib/domain/workers/worker';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { lateWorker } from './late-worker';

function judge(worker: Worker) {
  return runRule(lateWorker, buildSnapshot({ sections: { workers: collected([worker]) } }));
}

describe('late-worker', () => {
  it.each([
    ['at the limit of two heartbeats', 120, 0],
    ['beyond two heartbeats', 121, 1],
    ['at the limit of five heartbeats', 300, 1],
    ['offline', 301, 0],
  ])('a worker that is %s (%d s) gives %d findings', (_state, seconds, count) => {
    const { findings } = judge(buildWorker({ lastOnlineAt: secondsAgo(seconds) }));
    expect(findings).toHaveLength(count);
  });

  it('shows the limit that was passed', () => {
    expect(judge(buildWorker({ lastOnlineAt: secondsAgo(150) })).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'worker', id: WORKER_ID, name: 'ETLW01' },
        evidence: { heartbeatAgeMs: 150_000, limitMs: 120_000, heartbeatMs: 60_000 },
      },
    ]);
  });

  it.each([
    ['no heartbeat', null],
    ['a heartbeat from the future', secondsAgo(-60)],
  ])('neither finds nor clears a worker with %s', (_case, lastOnlineAt) => {
    const { findings, unknownSubjects } = judge(buildWorker({ lastOnlineAt }));
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([{ rule: 'late-worker', subjectId: WORKER_ID }]);
  });

  it('is not evaluated when workers may not be read', () => {
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    expect(runRule(lateWorker, snapshot).notEvaluated).toEqual([
      { rule: 'late-worker', missing: ['workers'] },
    ]);
  });
});
