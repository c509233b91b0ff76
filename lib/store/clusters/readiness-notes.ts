import { readinessNoteSchema, type ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import type { ReadinessNoteStore } from '@/lib/domain/availability/readiness-note-store';
import type { StoreSession } from '@/lib/store/store-session';

const MAX_NOTES = 1_000;

/**
 * Keeps what people say of steps towards high availability. Rejects with AppError storeUnavailable when the store cannot be
 * used.
 */
export class ReadinessNotes implements ReadinessNoteStore {
  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** Newest first. One about a part that this version does not know is left out. */
  async list(cluster: string): Promise<ReadinessNote[]> {
    const rows = await this.session.run(({ client }) =>
      client.readinessNote.findMany({
        where: { cluster },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: MAX_NOTES,
      }),
    );
    return rows.flatMap((row) => {
      const { success, data } = readinessNoteSchema.safeParse(row);
      return success ? [data] : [];
    });
  }

  async add(cluster: string, { part, by, at, text, isDone }: ReadinessNote): Promise<void> {
    const data = { cluster, part, by, at, text, isDone };
    await this.session.run(({ client }) => client.readinessNote.create({ data }));
  }
}
