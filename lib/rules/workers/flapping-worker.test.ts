import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Worker } from '@/lib/domain/workers/worker';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildRememberedWorker, buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { flappingWorker } from './flapping-worker';

function judge(changedMinutesAgo: number[], worker: Partial<Worker> = {}) {
  const remembered = buildRememberedWorker({ stateChangedAts: changedMinutesAgo.map(minutesAgo) });
  const snapshot = buildSnapshot({ sections: { workers: collected([buildWorker(worker)]) } });
  const memory = { ...EMPTY_MEMORY, workers: { [WORKER_ID]: remembered } };
  return runRule(flappingWorker, snapshot, { memory });
}

describe('flapping-worker', () => {
  it.each([
    ['no change', [], 0],
    ['three changes in half an hour', [25, 20, 15], 0],
    ['four changes in half an hour', [30, 20, 10, 1], 1],
    ['four changes, one of them longer ago', [31, 20, 10, 1], 0],
  ])('%s', (_case, changedMinutesAgo, count) => {
    expect(judge(changedMinutesAgo).findings).toHaveLength(count);
  });

  it('shows how many changes in which time', () => {
    expect(judge([40, 25, 20, 15, 10, 5]).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'worker', id: WORKER_ID },
        evidence: { changeCount: 5, windowMs: 1_800_000, machineName: 'ETLW01' },
      },
    ]);
  });

  it('does not take a worker without a heartbeat for one that came to rest', () => {
    const { findings, unknownSubjects } = judge([20, 10], { lastOnlineAt: null });
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([{ subjectId: WORKER_ID }]);
  });

  it('is not evaluated when workers may not be read', () => {
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    expect(runRule(flappingWorker, snapshot).notEvaluated).toHaveLength(1);
  });
});
