import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Worker } from '@/lib/domain/workers/worker';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildRememberedWorker, buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { hoursAgo, minutesAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { newDisabledWorker } from './new-disabled-worker';

function judge(worker: Partial<Worker>, firstSeenAt: Date) {
  const workers = collected([buildWorker({ isEnabled: false, ...worker })]);
  const remembered = buildRememberedWorker({ firstSeenAt });
  const memory = { ...EMPTY_MEMORY, workers: { [WORKER_ID]: remembered } };
  return runRule(newDisabledWorker, buildSnapshot({ sections: { workers } }), { memory });
}

describe('new-disabled-worker', () => {
  it.each([
    ['disabled and seen first an hour ago', {}, 1, 1],
    ['disabled and late', { lastOnlineAt: minutesAgo(3) }, 1, 1],
    ['disabled and known for a day', {}, 24, 0],
    ['enabled', { isEnabled: true }, 1, 0],
    ['disabled and offline: retired, not new', { lastOnlineAt: minutesAgo(30) }, 1, 0],
  ])('a worker that is %s', (_case, worker, hours, count) => {
    expect(judge(worker, hoursAgo(hours)).findings).toHaveLength(count);
  });

  it('shows since when the worker is known, and whose it is', () => {
    expect(judge({}, hoursAgo(2)).findings).toMatchObject([
      {
        severity: 'info',
        subject: { kind: 'worker', id: WORKER_ID },
        evidence: { firstSeenAt: '2026-11-22T01:00:00.000Z', machineName: 'ETLW01' },
      },
    ]);
  });

  it('takes a worker that nobody remembers for new', () => {
    const workers = collected([buildWorker({ isEnabled: false })]);
    const { findings } = runRule(newDisabledWorker, buildSnapshot({ sections: { workers } }));
    expect(findings).toMatchObject([{ evidence: { firstSeenAt: '2026-11-22T03:00:00.000Z' } }]);
  });

  it('neither finds nor clears a new disabled worker without a heartbeat', () => {
    const { findings, unknownSubjects } = judge({ lastOnlineAt: null }, hoursAgo(1));
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([{ subjectId: WORKER_ID }]);
  });

  it('is not evaluated when workers may not be read', () => {
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    expect(runRule(newDisabledWorker, snapshot).notEvaluated).toHaveLength(1);
  });
});
