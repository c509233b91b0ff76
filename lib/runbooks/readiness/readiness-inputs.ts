import type { AvailabilityData, LogLogin } from '@/lib/domain/availability/availability-data';
import type { InstanceFacts } from '@/lib/domain/instance-facts';
import type { ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import type { Property } from '@/lib/domain/property';
import type { Source } from '@/lib/domain/source';
import type { CheckOutcome } from '../checks/check';

/** What may be looked at; null is what was not read, or is too old to prove anything. */
export type ReadinessInputs = {
  source: Source | null;
  instance: InstanceFacts | null;
  availability: AvailabilityData | null;
  masterProperties: readonly Property[] | null;
  /** Names in catalog.alwayson_replicas: where support for Always On was enabled. */
  supportedReplicas: readonly string[] | null;
  /** One entry for each replica that was asked. */
  logLogins: readonly LogLogin[] | null;
  workers: { total: number; usable: number } | null;
  notes: readonly ReadinessNote[];
};

/** Looks at one part; pure. */
export type ReadinessCheck = (inputs: ReadinessInputs) => CheckOutcome;
