import type { ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import type { ReadinessNoteStore } from '@/lib/domain/availability/readiness-note-store';

/** Keeps notes as long as a test lasts. */
export class MemoryReadinessNotes implements ReadinessNoteStore {
  readonly notes: { cluster: string; note: ReadinessNote }[] = [];

  list(cluster: string): Promise<ReadinessNote[]> {
    return Promise.resolve(
      this.notes.flatMap((one) => (one.cluster === cluster ? [one.note] : [])),
    );
  }

  add(cluster: string, note: ReadinessNote): Promise<void> {
    this.notes.push({ cluster, note });
    return Promise.resolve();
  }
}
