import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Worker } from '@/lib/domain/workers/worker';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildRememberedWorker, buildWorker, OTHER_WORKER_ID } from '@/lib/testing/build-worker';
import { hoursAgo, minutesAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { vanishedWorker } from './vanished-worker';

function judge(lastSeenAt: Date, workers: Worker[]) {
  const gone = buildRememberedWorker({ id: OTHER_WORKER_ID, name: 'ETLW02', lastSeenAt });
  const memory = { ...EMPTY_MEMORY, workers: { [OTHER_WORKER_ID]: gone } };
  const snapshot = buildSnapshot({ sections: { workers: collected(workers) } });
  return runRule(vanishedWorker, snapshot, { memory });
}

describe('vanished-worker', () => {
  it('finds a worker that had a row and has none, and says when it was seen last', () => {
    expect(judge(minutesAgo(5), [buildWorker()]).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'worker', id: OTHER_WORKER_ID, name: 'ETLW02' },
        evidence: { lastSeenAt: '2026-11-22T02:55:00.000Z', machineName: 'ETLW01' },
      },
    ]);
  });

  it('finds it when no worker is left', () => {
    expect(judge(minutesAgo(5), []).findings).toHaveLength(1);
  });

  it('finds nothing while the row is there, whatever the state of the worker', () => {
    const back = buildWorker({ id: OTHER_WORKER_ID, lastOnlineAt: null });
    expect(judge(minutesAgo(5), [back]).findings).toEqual([]);
  });

  it.each([
    [24, 1],
    [25, 0],
  ])('%d hours later finds %d: a worker that was removed is forgotten', (hours, count) => {
    expect(judge(hoursAgo(hours), [buildWorker()]).findings).toHaveLength(count);
  });

  it('does not take workers that may not be read for vanished ones', () => {
    const gone = buildRememberedWorker({ lastSeenAt: minutesAgo(5) });
    const memory = { ...EMPTY_MEMORY, workers: { [gone.id]: gone } };
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    const { findings, notEvaluated } = runRule(vanishedWorker, snapshot, { memory });
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([{ rule: 'vanished-worker', missing: ['workers'] }]);
  });
});
