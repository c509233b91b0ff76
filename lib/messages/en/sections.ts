import type { SectionName } from '@/lib/domain/snapshot';

/** What each part of a snapshot is called; `source` is what the instance says of itself: its clock, its role. */
export const sections = {
  workers: 'workers',
  masterProperties: 'master properties',
  catalogProperties: 'catalog properties',
  executions: 'executions',
  tasks: 'tasks in the queue',
  jobAssignments: 'assignments of jobs to workers',
  instance: 'properties of the instance',
  availabilityGroups: 'availability groups',
  oldestOperation: 'oldest operation',
  source: 'the instance itself',
} as const satisfies Record<SectionName | 'source', string>;
