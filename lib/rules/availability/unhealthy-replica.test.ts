import { describe, expect, it } from 'vitest';
import type { AvailabilityReplica } from '@/lib/domain/availability/availability-replica';
import {
  buildAvailability,
  buildGroup,
  buildPrimary,
  buildReplica,
} from '@/lib/testing/build-availability';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { unhealthyReplica } from './unhealthy-replica';

function judge(replica: Partial<AvailabilityReplica>) {
  const group = buildGroup({ replicas: [buildPrimary(), buildReplica(replica)] });
  const availabilityGroups = collected(buildAvailability([group]));
  return runRule(unhealthyReplica, buildSnapshot({ sections: { availabilityGroups } }));
}

describe('unhealthy-replica', () => {
  it.each<[string, Partial<AvailabilityReplica>, string | null]>([
    ['healthy', {}, null],
    ['partially healthy', { synchronizationHealth: 'partiallyHealthy' }, 'warning'],
    ['not healthy', { synchronizationHealth: 'notHealthy' }, 'critical'],
    ['disconnected', { isConnected: false }, 'critical'],
    ['failed', { operationalState: 'failed' }, 'critical'],
    ['without quorum', { operationalState: 'failedNoQuorum' }, 'critical'],
    ['resolving', { role: 'resolving' }, 'warning'],
  ])('a replica that is %s', (_state, replica, severity) => {
    const { findings, unknownSubjects } = judge(replica);
    expect(findings.map((one) => one.severity)).toEqual(severity ? [severity] : []);
    expect(unknownSubjects).toEqual([]);
  });

  it('names the replica, its group, and who told', () => {
    expect(judge({ isConnected: false }).findings).toMatchObject([
      {
        subject: { kind: 'replica', name: 'SQLNODE2 (AG-ETL)' },
        evidence: { isConnected: false, replicaRole: 'secondary', seenFrom: 'SQLNODE1' },
      },
    ]);
  });

  it('finds a replica that cannot be seen from here neither bad nor good', () => {
    const unseen = { synchronizationHealth: null, isConnected: null, role: null, seenFrom: null };
    const { findings, unknownSubjects } = judge(unseen);
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([{ subjectKind: 'replica' }]);
  });

  it('is not evaluated when groups may not be read', () => {
    const sections = { availabilityGroups: denied<never>('sys.availability_groups') };
    expect(runRule(unhealthyReplica, buildSnapshot({ sections })).notEvaluated).toHaveLength(1);
  });
});
