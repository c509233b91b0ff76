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

/** Every object that some query reads may be read, or has a stand-in that may, as it was tested at connect time. */
export const objectsGranted: Check = ({ access }) => {
  const refused = access.filter(({ grant }) => grant !== null).map(({ object }) => object);
  if (refused.length > 0) return notDone({ object: refused });
  const untested = access.filter((one) => one.access === 'unknown').map(({ object }) => object);
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
