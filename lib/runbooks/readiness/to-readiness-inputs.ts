import type { ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import type { CheckInputs } from '../checks/check';
import { usableWorkers } from '../checks/execution-checks';
import type { ReadinessInputs } from './readiness-inputs';

/** What the last poll tells of high availability. */
export function toReadinessInputs(
  inputs: CheckInputs,
  notes: readonly ReadinessNote[] = [],
): ReadinessInputs {
  const { source, sections } = inputs;
  const usable = usableWorkers(inputs);
  return {
    source,
    instance: sections.instance ?? null,
    availability: sections.availabilityGroups ?? null,
    masterProperties: sections.masterProperties ?? null,
    supportedReplicas: sections.availabilityGroups?.supportedReplicas ?? null,
    logLogins: sections.availabilityGroups?.logLogins ?? null,
    workers:
      sections.workers && typeof usable !== 'string'
        ? { total: sections.workers.length, usable: usable.length }
        : null,
    notes,
  };
}
