import { AppError } from '@/lib/domain/app-error';
import type { Prisma } from '@/lib/store/generated/client/client';

const CURSOR = /^(\d{1,15})\.(.{1,200})$/s;

type Position = { openedAt: Date; id: string };

/** The place of an anomaly in a list that is sorted by when it was opened, then by id. */
export function formatCursor({ openedAt, id }: Position): string {
  return `${openedAt.getTime()}.${id}`;
}

/**
 * The condition for everything that comes after that place, newest first. Throws AppError badRequest for a text that is no
 * cursor. The first half alone lets SQLite start there in the index; the second is for those of the same millisecond.
 */
export function parseCursor(cursor: string): Prisma.AnomalyWhereInput {
  const [, milliseconds, id] = CURSOR.exec(cursor) ?? [];
  if (milliseconds === undefined || id === undefined) {
    throw new AppError('badRequest', 'The page to go on from is not one that was given out.');
  }
  const openedAt = new Date(Number(milliseconds));
  return {
    openedAt: { lte: openedAt },
    OR: [{ openedAt: { lt: openedAt } }, { openedAt, id: { lt: id } }],
  };
}
