import { describe, expect, it } from 'vitest';
import { buildFailedSnapshot, buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { buildSettings } from '@/lib/testing/build-settings';
import { runRule } from '@/lib/testing/run-rule';
import { unreadableReplica } from './unreadable-replica';

describe('unreadable-replica', () => {
  it('finds nothing while the replica can be read', () => {
    const outcome = runRule(unreadableReplica, buildSnapshot());
    expect(outcome).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it.each([
    ['notReadableReplica', 976],
    ['notPrimaryReplica', null],
  ] as const)('finds a replica that fails with %s', (code, number) => {
    const source = buildSource({ replicaRole: 'secondary' });
    const { findings } = runRule(unreadableReplica, buildFailedSnapshot(code, { number, source }));
    expect(findings).toMatchObject([
      {
        severity: 'critical',
        subject: { kind: 'cluster', id: 'PROD-ETL' },
        evidence: {
          errorCode: code,
          errorNumber: number,
          replicaRole: 'secondary',
          serverName: 'SQLNODE1',
        },
      },
    ]);
  });

  it('is not evaluated while the role of the replica is not told', () => {
    const snapshot = buildSnapshot({ source: buildSource({ replicaRole: 'unknown' }) });
    const { findings, notEvaluated } = runRule(unreadableReplica, snapshot);
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([{ rule: 'unreadable-replica', missing: ['source'] }]);
  });

  it('does not mind the role where any replica will do', () => {
    const snapshot = buildSnapshot({ source: buildSource({ replicaRole: 'unknown' }) });
    const settings = buildSettings({ wantsPrimary: false });
    const { findings, notEvaluated } = runRule(unreadableReplica, snapshot, { settings });
    expect({ findings, notEvaluated }).toEqual({ findings: [], notEvaluated: [] });
  });

  it('is not evaluated while the instance does not answer at all', () => {
    const { findings, notEvaluated } = runRule(unreadableReplica, buildFailedSnapshot('refused'));
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([{ rule: 'unreadable-replica', missing: ['source'] }]);
  });
});
