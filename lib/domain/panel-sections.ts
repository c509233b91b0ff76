import type { SectionName } from './snapshot';

/** Every panel of a page, and the parts of a snapshot that it is made from. */
export const PANEL_SECTIONS = {
  overview: { clusters: ['workers', 'executions', 'masterProperties', 'catalogProperties'] },
  workers: {
    board: ['workers', 'tasks'],
    heldTasks: ['tasks', 'executions'],
    waitingTasks: ['tasks', 'jobAssignments', 'executions'],
  },
  master: { master: ['masterProperties'], catalog: ['catalogProperties'] },
  availabilityGroups: { list: ['availabilityGroups'] },
  availabilityGroup: { group: ['availabilityGroups', 'instance'] },
  anomalies: { cleanup: ['oldestOperation'] },
  readiness: { steps: ['instance', 'availabilityGroups', 'masterProperties', 'workers'] },
} as const satisfies Record<string, Record<string, readonly SectionName[]>>;

export type ReadingPage = keyof typeof PANEL_SECTIONS;

/** The parts of a snapshot that a page is made from, each once. */
export function sectionsOfPage(page: ReadingPage): SectionName[] {
  const panels: Record<string, readonly SectionName[]> = PANEL_SECTIONS[page];
  return [...new Set(Object.values(panels).flat())];
}
