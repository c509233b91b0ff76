import type { FailoverCluster } from '@/lib/domain/availability/failover-cluster';
import type { ReadinessPart, ReadinessPartId } from '@/lib/domain/availability/ha-readiness';
import type { ReadinessVariant } from '@/lib/domain/availability/readiness-status';
import { judgeReadiness } from '@/lib/runbooks/readiness/judge-readiness';
import type { ReadinessInputs } from '@/lib/runbooks/readiness/readiness-inputs';
import { buildAvailability, buildGroup, buildInstanceFacts } from './build-availability';
import { buildMasterProperties } from './build-properties';
import { buildSource } from './build-snapshot';
import { NOW } from './clock';

const MEMBERS = ['SQLNODE1', 'SQLNODE2'].map((name) => ({
  name,
  type: 'node' as const,
  isUp: true,
  voteCount: 1,
}));

/** A failover cluster of two nodes. */
export const CLUSTER: FailoverCluster = {
  readAt: NOW,
  name: 'ETL-CLU',
  quorumType: 'nodeMajority',
  quorumState: 'normal',
  members: MEMBERS,
  networks: [],
};

/** Everything that SQL Server can show is as it should be. */
export function buildReadinessInputs(overrides: Partial<ReadinessInputs> = {}): ReadinessInputs {
  return {
    source: buildSource(),
    instance: buildInstanceFacts({ isHadrEnabled: true }),
    availability: buildAvailability([buildGroup()], { failoverCluster: CLUSTER }),
    masterProperties: buildMasterProperties({ MASTER_ADDRESS: 'https://etlmaster.example:8391' }),
    supportedReplicas: ['sqlnode1', 'SQLNODE2'],
    logLogins: [
      { serverName: 'SQLNODE1', sid: '0xAB' },
      { serverName: 'sqlnode2', sid: '0xab' },
    ],
    workers: { total: 3, usable: 2 },
    notes: [],
    ...overrides,
  };
}

/** What is judged of one part. */
export function judgePart(
  id: ReadinessPartId,
  inputs: ReadinessInputs,
  variant: ReadinessVariant = 'availabilityGroup',
): ReadinessPart {
  const parts = judgeReadiness(variant, inputs).steps.flatMap((step) => step.parts);
  const found = parts.find((one) => one.part === id);
  if (!found) throw new Error(`${id} is no part of ${variant}`);
  return found;
}

/** An instance of which nothing was read. */
export const NOTHING_READ: ReadinessInputs = {
  source: null,
  instance: null,
  availability: null,
  masterProperties: null,
  supportedReplicas: null,
  logLogins: null,
  workers: null,
  notes: [],
};
