import type { SectionName } from '@/lib/domain/snapshot';

/** What each part of a snapshot is called. */
export const sections = {
  workers: 'workers',
  masterProperties: 'master properties',
  catalogProperties: 'catalog properties',
  executions: 'executions',
  tasks: 'tasks in the queue',
  jobAssignments: 'which worker may run what',
} as const satisfies Record<SectionName, string>;
