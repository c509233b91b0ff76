import { processSingleton } from '@/lib/config/process-singleton';
import { AppError } from '@/lib/domain/app-error';
import type { ReadinessNoteStore } from '@/lib/domain/availability/readiness-note-store';

function place(): { store: ReadinessNoteStore | null } {
  return processSingleton('readiness-note-store', () => ({ store: null }));
}

/** Says where notes are kept, once the store is open; null when it is closed. */
export function provideReadinessNoteStore(store: ReadinessNoteStore | null): void {
  place().store = store;
}

/** Where notes are kept. Throws AppError `storeUnavailable` while there is no such place. */
export function readinessNoteStore(): ReadinessNoteStore {
  const { store } = place();
  if (!store) throw new AppError('storeUnavailable', 'Nothing can be stored at the moment.');
  return store;
}
