import type { AvailabilityData } from '@/lib/domain/availability/availability-data';
import type { InstanceFacts } from './instance-facts';
import type { ExecutionsData } from '@/lib/domain/executions/execution';
import type { OldestOperation } from './oldest-operation';
import type { Property } from './property';
import type { Section } from './section';
import type { Source } from './source';
import type { SqlFailure } from './sql-failure';
import type { JobAssignment, Task } from '@/lib/domain/executions/task';
import type { Worker } from '@/lib/domain/workers/worker';

/** The parts of a snapshot, each with a state of its own. */
export type SectionData = {
  workers: Worker[];
  masterProperties: Property[];
  catalogProperties: Property[];
  executions: ExecutionsData;
  tasks: Task[];
  jobAssignments: JobAssignment[];
  instance: InstanceFacts;
  availabilityGroups: AvailabilityData;
  oldestOperation: OldestOperation;
};

export type SectionName = keyof SectionData;

export const SECTION_NAMES = [
  'workers',
  'masterProperties',
  'catalogProperties',
  'executions',
  'tasks',
  'jobAssignments',
  'instance',
  'availabilityGroups',
  'oldestOperation',
] as const satisfies readonly SectionName[];

export type Sections = { [Name in SectionName]: Section<SectionData[Name]> };

/** What one poll of one cluster found out. */
export type Snapshot = {
  cluster: string;
  /** The web server's clock when the poll ended. */
  takenAt: Date;
  /** Null when the cluster could be reached and read; else why not. Every section is then `failed`. */
  failure: SqlFailure | null;
  /** Null until the cluster has answered once; after a failure, the last one that was read. */
  source: Source | null;
  sections: Sections;
};
