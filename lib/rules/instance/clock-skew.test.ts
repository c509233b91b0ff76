import { describe, expect, it } from 'vitest';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { clockSkew } from './clock-skew';

describe('clock-skew', () => {
  it.each([
    [0, 0],
    [5_000, 0],
    [-5_000, 0],
    [5_001, 1],
    [-5_001, 1],
  ])('with clocks %d ms apart finds %d', (clockSkewMs, count) => {
    const source = buildSource({ clockSkewMs });
    const { findings } = runRule(clockSkew, buildSnapshot({ source }));
    expect(findings).toHaveLength(count);
  });

  it('shows how far the clocks are apart', () => {
    const source = buildSource({ clockSkewMs: -7_000 });
    expect(runRule(clockSkew, buildSnapshot({ source })).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'cluster' },
        evidence: { clockSkewMs: -7_000, limitMs: 5_000, serverName: 'SQLNODE1' },
      },
    ]);
  });

  it('finds a worker whose heartbeat lies in the future of the SQL Server clock', () => {
    const workers = collected([buildWorker({ lastOnlineAt: secondsAgo(-8) })]);
    expect(runRule(clockSkew, buildSnapshot({ sections: { workers } })).findings).toMatchObject([
      { subject: { kind: 'worker', id: WORKER_ID }, evidence: { clockSkewMs: 8_000 } },
    ]);
  });

  it('finds a master whose heartbeat lies in the future of the SQL Server clock', () => {
    const masterProperties = collected(
      buildMasterProperties({ LAST_ONLINE_TIME: '2026-11-22 03:00:06 +00:00' }),
    );
    const { findings } = runRule(clockSkew, buildSnapshot({ sections: { masterProperties } }));
    expect(findings).toMatchObject([
      { subject: { kind: 'master', name: 'ETLM01' }, evidence: { clockSkewMs: 6_000 } },
    ]);
  });

  it('still compares the two clocks when workers and master may not be read', () => {
    const snapshot = buildSnapshot({
      source: buildSource({ clockSkewMs: 60_000 }),
      sections: { workers: denied('worker_agents'), masterProperties: denied('master_properties') },
    });
    const { findings, unknownSubjects } = runRule(clockSkew, snapshot);
    expect(findings).toMatchObject([{ subject: { kind: 'cluster' } }]);
    expect(unknownSubjects).toMatchObject([
      { subjectKind: 'worker', subjectId: null, missing: ['workers'] },
      { subjectKind: 'master', subjectId: null, missing: ['masterProperties'] },
    ]);
  });

  it('does not call a clock fine when there is no heartbeat to read it from', () => {
    const snapshot = buildSnapshot({
      sections: {
        workers: collected([buildWorker({ lastOnlineAt: null })]),
        masterProperties: collected(buildMasterProperties({ LAST_ONLINE_TIME: 'yesterday' })),
      },
    });
    const { findings, unknownSubjects } = runRule(clockSkew, snapshot);
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([
      { subjectKind: 'worker', subjectId: WORKER_ID },
      { subjectKind: 'master', subjectId: 'master', missing: ['LAST_ONLINE_TIME'] },
    ]);
  });

  it('is not evaluated with the clock of an earlier poll', () => {
    const source = buildSource({ clockSkewMs: 60_000 });
    const { findings, notEvaluated } = runRule(
      clockSkew,
      buildFailedSnapshot('timeout', { source }),
    );
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([{ rule: 'clock-skew', missing: ['source'] }]);
  });
});
