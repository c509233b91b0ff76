import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { sectionState } from '@/lib/domain/section';
import { SECTION_NAMES, type SectionData } from '@/lib/domain/snapshot';
import type { CheckInputs } from '@/lib/runbooks/checks/check';
import { buildAccess } from './build-access';
import { buildSettings } from './build-settings';
import { buildSnapshot } from './build-snapshot';

type Overrides = Partial<Omit<CheckInputs, 'sections'>> & { sections?: Partial<SectionData> };

/** What the checks see of a healthy cluster with one worker. A section given as undefined was not read. */
export function buildCheckInputs({ sections, ...overrides }: Overrides = {}): CheckInputs {
  const snapshot = buildSnapshot();
  const data = Object.fromEntries(
    SECTION_NAMES.map((name) => {
      const section = snapshot.sections[name];
      return [name, section.status === 'collected' ? section.data : undefined];
    }),
  );
  const states = Object.fromEntries(
    SECTION_NAMES.map((name) => [name, sectionState(snapshot.sections[name])]),
  );
  return {
    settings: buildSettings(),
    sections: { ...data, ...sections } as Partial<SectionData>,
    sectionStates: states as CheckInputs['sectionStates'],
    source: snapshot.source,
    failure: null,
    access: [buildAccess('internal.tasks')],
    memory: EMPTY_MEMORY,
    clusterValues: null,
    workerId: null,
    executionId: null,
    ...overrides,
  };
}
