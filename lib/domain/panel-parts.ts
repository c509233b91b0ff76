import { SECTION_NAMES, type SectionName } from './snapshot';

/** What is read when a page asks for it, beside the parts of a snapshot that polls read. */
const ON_DEMAND_PARTS = ['executionList', 'executionDetail', 'executionMessages'] as const;

export const READ_PARTS = [...SECTION_NAMES, ...ON_DEMAND_PARTS] as const;
export type ReadPart = (typeof READ_PARTS)[number];

/** Every panel of a page, and the parts that it is made from. */
export const PANEL_PARTS = {
  overview: { clusters: ['workers', 'executions', 'masterProperties', 'catalogProperties'] },
  workers: {
    board: ['workers', 'tasks'],
    heldTasks: ['tasks', 'executions'],
    waitingTasks: ['tasks', 'jobAssignments', 'executions'],
  },
  executions: { list: ['executionList', 'tasks'] },
  execution: {
    detail: ['executionDetail', 'tasks'],
    messages: ['executionMessages'],
    taskLogs: ['tasks', 'workers'],
  },
  packages: { runs: ['executions', 'tasks'] },
  master: { master: ['masterProperties'], catalog: ['catalogProperties'] },
  availabilityGroups: { list: ['availabilityGroups'] },
  availabilityGroup: { group: ['availabilityGroups', 'instance'] },
  anomalies: { cleanup: ['oldestOperation'] },
  readiness: { steps: ['instance', 'availabilityGroups', 'masterProperties', 'workers'] },
} as const satisfies Record<string, Record<string, readonly ReadPart[]>>;

export type ReadingPage = keyof typeof PANEL_PARTS;

/** The parts of a snapshot that a page is made from, each once. */
export function sectionsOfPage(page: ReadingPage): SectionName[] {
  const panels: Record<string, readonly ReadPart[]> = PANEL_PARTS[page];
  const parts = new Set(Object.values(panels).flat());
  return SECTION_NAMES.filter((name) => parts.has(name));
}
