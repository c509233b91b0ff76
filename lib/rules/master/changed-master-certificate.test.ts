import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY, type ClusterMemory } from '@/lib/domain/cluster-memory';
import type { Worker } from '@/lib/domain/workers/worker';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWorker, OTHER_WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { changedMasterCertificate } from './changed-master-certificate';

function changed(changedAt: Date): ClusterMemory {
  const previous = { thumbprint: '00FF', changedAt };
  return { ...EMPTY_MEMORY, certificate: { thumbprint: 'AB12', previous } };
}

function judge(memory: ClusterMemory, workers: Worker[]) {
  const snapshot = buildSnapshot({ sections: { workers: collected(workers) } });
  return runRule(changedMasterCertificate, snapshot, { memory });
}

const seen = buildWorker({ lastOnlineAt: secondsAgo(5) });
const lost = buildWorker({
  id: OTHER_WORKER_ID,
  machineName: 'ETLW02',
  lastOnlineAt: minutesAgo(90),
});

describe('changed-master-certificate', () => {
  it.each([
    ['no certificate is remembered', null],
    ['it has never changed', { thumbprint: 'AB12', previous: null }],
  ])('finds nothing when %s', (_case, certificate) => {
    expect(judge({ ...EMPTY_MEMORY, certificate }, [lost]).findings).toEqual([]);
  });

  it('shows a change for an hour even when every worker has been seen since', () => {
    expect(judge(changed(minutesAgo(59)), [seen]).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'master', name: 'ETLM01' },
        evidence: {
          thumbprint: 'AB12',
          previousThumbprint: '00FF',
          changedAt: '2026-11-22T02:01:00.000Z',
          affectedWorkers: [],
        },
      },
    ]);
    expect(judge(changed(minutesAgo(60)), [seen]).findings).toEqual([]);
  });

  it('stays as long as an enabled worker has not been seen since, and names it', () => {
    expect(judge(changed(minutesAgo(80)), [seen, lost]).findings).toMatchObject([
      { evidence: { affectedWorkers: ['ETLW02'] } },
    ]);
  });

  it('does not wait for disabled workers', () => {
    const retired = { ...lost, isEnabled: false };
    expect(judge(changed(minutesAgo(80)), [seen, retired]).findings).toEqual([]);
  });

  it.each([
    ['none', null],
    ['one in the future', minutesAgo(-30)],
  ])('does not take a heartbeat that proves nothing for a sign of life: %s', (_case, at) => {
    const unproven = buildWorker({ lastOnlineAt: at });
    expect(judge(changed(minutesAgo(80)), [unproven]).findings).toMatchObject([
      { evidence: { affectedWorkers: ['ETLW01'] } },
    ]);
  });

  it('is not evaluated when workers may not be read', () => {
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    const memory = changed(minutesAgo(80));
    expect(runRule(changedMasterCertificate, snapshot, { memory }).notEvaluated).toEqual([
      { rule: 'changed-master-certificate', missing: ['workers'] },
    ]);
  });
});
