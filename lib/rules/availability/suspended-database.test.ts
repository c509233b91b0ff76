import { describe, expect, it } from 'vitest';
import { REPLICA_STATES, type AvailabilityData } from '@/lib/domain/availability/availability-data';
import {
  buildAvailability,
  buildDatabaseReplica,
  buildGroup,
  buildPrimary,
  buildReplica,
} from '@/lib/testing/build-availability';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { suspendedDatabase } from './suspended-database';

function judge(database: Parameters<typeof buildDatabaseReplica>[0]) {
  const replica = buildReplica({ databases: [buildDatabaseReplica(database)] });
  return judgeData(buildAvailability([buildGroup({ replicas: [buildPrimary(), replica] })]));
}

function judgeData(data: AvailabilityData) {
  const sections = { availabilityGroups: collected(data) };
  return runRule(suspendedDatabase, buildSnapshot({ sections }));
}

describe('suspended-database', () => {
  it('says which database, where, and why', () => {
    const outcome = judge({ isSuspended: true, suspendReason: 'redo', redoQueueKb: 512 });
    expect(outcome.findings).toMatchObject([
      {
        severity: 'critical',
        subject: { kind: 'availabilityDatabase', name: 'SSISDB (SQLNODE2)' },
        evidence: { replica: 'SQLNODE2', suspendReason: 'redo', redoQueueKb: 512 },
      },
    ]);
    expect(outcome.unknownSubjects).toEqual([]);
  });

  it('is fine when nothing is suspended', () => {
    const outcome = judge({ isSuspended: false });
    expect(outcome).toEqual({ findings: [], notEvaluated: [], unknownSubjects: [] });
  });

  it('does not know a database that does not tell', () => {
    const { findings, unknownSubjects } = judge({ isSuspended: null });
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([{ missing: ['is_suspended'] }]);
  });

  it.each([
    [
      'a replica that cannot be seen',
      buildAvailability([
        buildGroup({ replicas: [buildPrimary(), buildReplica({ seenFrom: null, databases: [] })] }),
      ]),
    ],
    [
      'states that may not be read',
      buildAvailability([buildGroup({ replicas: [] })], {
        hidden: [{ object: REPLICA_STATES, grant: 'GRANT' }],
      }),
    ],
  ])('does not take silence for health: %s', (_case, data) => {
    expect(judgeData(data).unknownSubjects).toMatchObject([
      { subjectKind: 'availabilityDatabase', subjectId: null },
    ]);
  });
});
