import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import type { CheckResult } from '@/lib/domain/runbook';
import type { SectionState } from '@/lib/domain/section';
import type { SectionData, SectionName } from '@/lib/domain/snapshot';
import type { Source } from '@/lib/domain/source';
import type { SqlFailure } from '@/lib/domain/sql-failure';

/** What a check may look at. What is not fresh is not there, so that no check can be done by old data. */
export type CheckInputs = {
  settings: ClusterSettings;
  /** The sections that the last poll collected. */
  sections: Partial<SectionData>;
  sectionStates: Record<SectionName, SectionState>;
  /** Null unless the last poll reached the instance and is not overdue. */
  source: Source | null;
  /** Why the last poll failed as a whole; null when it did not, or is too old to tell. */
  failure: SqlFailure | null;
  access: readonly ObjectAccess[];
  memory: ClusterMemory;
  /** The last import from the Windows failover cluster; null when there never was one. */
  clusterValues: ClusterValues | null;
  /** The worker that the runbook was opened for; of an execution, the one that has it or had it last. */
  workerId: string | null;
  /** The execution that the runbook was opened for. */
  executionId: string | null;
};

export type CheckOutcome = Omit<CheckResult, 'check'>;

/** Looks at one thing; pure. */
export type Check = (inputs: CheckInputs) => CheckOutcome;

/** All is well here, and this is what it rests on. */
export function done(evidence: Evidence = {}): CheckOutcome {
  return { status: 'done', evidence, missing: [] };
}

/** Proven not to be as it should. */
export function notDone(evidence: Evidence = {}): CheckOutcome {
  return { status: 'notDone', evidence, missing: [] };
}

/** Nobody knows: `missing` names what was not read. */
export function cannotBeSeen(missing: readonly string[], evidence: Evidence = {}): CheckOutcome {
  return { status: 'cannotBeSeen', evidence, missing: [...missing] };
}

/** `done` when it holds, else `notDone`, on the same evidence. */
export function doneIf(holds: boolean, evidence: Evidence = {}): CheckOutcome {
  return holds ? done(evidence) : notDone(evidence);
}
