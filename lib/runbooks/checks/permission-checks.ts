import { SECTION_NAMES } from '@/lib/domain/snapshot';
import { cannotBeSeen, done, notDone, type Check } from './check';

/** No part of the snapshot was denied, and none is missing for another reason. */
export const sectionsReadable: Check = ({ sectionStates, sections }) => {
  for (const name of SECTION_NAMES) {
    const state = sectionStates[name];
    if (state.status === 'denied') return notDone({ object: state.object, grant: state.grant });
  }
  const hidden = sections.executions?.hidden ?? sections.availabilityGroups?.hidden[0];
  if (hidden) return notDone({ object: hidden.object, grant: hidden.grant });
  const unread = SECTION_NAMES.filter(
    (name) => sections[name] === undefined && sectionStates[name].status !== 'notApplicable',
  );
  return unread.length > 0 ? cannotBeSeen(unread) : done();
};

/** Every object that some query reads may be read, as it was tested when the connection was made. */
export const objectsGranted: Check = ({ access }) => {
  const named = (...kinds: string[]) =>
    access.filter((one) => kinds.includes(one.access)).map(({ object }) => object);
  const refused = named('denied', 'roleMissing');
  if (refused.length > 0) return notDone({ object: refused });
  const untested = named('unknown');
  if (access.length === 0) return cannotBeSeen(['source']);
  return untested.length > 0 ? cannotBeSeen(untested) : done();
};

/** The login sees workers: an empty list is only believed when nothing hides rows from it. */
export const workersVisible: Check = ({ sectionStates: { workers: state }, sections }) => {
  if (state.status === 'denied') return notDone({ object: state.object, grant: state.grant });
  return sections.workers
    ? done({ workerCount: sections.workers.length })
    : cannotBeSeen(['workers']);
};
