import { expect, it, describe } from 'vitest';
import { SQL_FAILURE_CODES } from '@/lib/domain/sql-failure-code';
import { buildPollStatus } from '@/lib/testing/build-context';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { minutesAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { unreachableInstance } from './unreachable-instance';

const REPLICA_CODES = ['notReadableReplica', 'notPrimaryReplica'];

describe('unreachable-instance', () => {
  it('finds nothing while the instance answers', () => {
    expect(runRule(unreachableInstance, buildSnapshot()).findings).toEqual([]);
  });

  it.each(SQL_FAILURE_CODES.filter((code) => !REPLICA_CODES.includes(code)))(
    'finds an instance that fails with %s',
    (code) => {
      const { findings } = runRule(unreachableInstance, buildFailedSnapshot(code));
      expect(findings).toMatchObject([{ severity: 'critical', evidence: { errorCode: code } }]);
    },
  );

  it.each(['notReadableReplica', 'notPrimaryReplica'] as const)(
    'leaves %s to unreadable-replica: the instance did answer',
    (code) => {
      const outcome = runRule(unreachableInstance, buildFailedSnapshot(code));
      expect(outcome).toMatchObject({ findings: [], notEvaluated: [] });
    },
  );

  it('says since when, how often, with which number, and which server it was', () => {
    const poll = buildPollStatus({ failingSinceAt: minutesAgo(2), consecutiveFailures: 8 });
    const snapshot = buildFailedSnapshot('loginFailed', { number: 18456 });
    expect(runRule(unreachableInstance, snapshot, { poll }).findings).toEqual([
      {
        rule: 'unreachable-instance',
        subject: { kind: 'cluster', id: 'PROD-ETL', name: 'PROD-ETL' },
        severity: 'critical',
        evidence: {
          errorCode: 'loginFailed',
          errorNumber: 18456,
          failingSinceAt: '2026-11-22T02:58:00.000Z',
          consecutiveFailures: 8,
          serverName: 'SQLNODE1',
        },
      },
    ]);
  });

  it('does not invent a server name when the instance never answered', () => {
    const snapshot = buildFailedSnapshot('dns', { source: null });
    const { findings } = runRule(unreachableInstance, snapshot);
    expect(findings[0]?.evidence.serverName).toBeNull();
  });
});
